package vn.congkhai.content.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.congkhai.content.article.Attachment;
import vn.congkhai.page.ArticleCard;
import vn.congkhai.page.Bar;
import vn.congkhai.page.FormField;
import vn.congkhai.page.InvalidField;
import vn.congkhai.page.Pagination;
import vn.congkhai.page.ProblemWords;
import vn.congkhai.page.Shell;
import vn.congkhai.page.Tag;
import vn.congkhai.page.console.Frame;
import vn.congkhai.page.console.Refusal;

/** Mẫu của trang giao diện: every component in every state it has, with invented content. */
public record Samples() {
    private static final Instant DAY = Instant.parse("2026-11-23T01:30:00Z");

    /** Names of the colours; each has a swatch in the stylesheet. */
    public List<String> colours() {
        return List.of(
                "brand",
                "brand-deep",
                "brand-soft",
                "accent",
                "accent-bright",
                "ink",
                "muted",
                "line",
                "ground",
                "urgent",
                "caution",
                "good",
                "focus");
    }

    /** One of every kind. */
    public List<Tag> tags() {
        return List.of(
                new Tag("Thông tin", Tag.Kind.PLAIN),
                new Tag("Tin tham khảo", Tag.Kind.CAUTION),
                new Tag("Khẩn", Tag.Kind.URGENT),
                new Tag("Còn hiệu lực", Tag.Kind.GOOD));
    }

    /** A full one, one with the least it can have, and one with a title that is too long. */
    public List<ArticleCard> cards() {
        return List.of(
                new ArticleCard(
                        "#the",
                        "Ủy ban nhân dân tiếp công dân định kỳ",
                        "Buổi tiếp bắt đầu lúc 7 giờ 30 tại Trụ sở tiếp công dân.",
                        "Tin tức",
                        DAY,
                        "Văn phòng Ủy ban nhân dân",
                        tags()),
                new ArticleCard("#the", "Chỉ có nhan đề", "", "", null, "", List.of()),
                new ArticleCard(
                        "#the",
                        "Nghị quyết về việc quy định mức hỗ trợ đối với người cao tuổi, người khuyết tật, trẻ em và hộ nghèo "
                                + "sinh sống trên địa bàn trong giai đoạn từ năm 2026 đến năm 2030 và những năm tiếp theo",
                        "",
                        "Nghị quyết số 12/2026/NQ-HĐND",
                        DAY,
                        "",
                        List.of()));
    }

    /** Every type of field without and with a hint. */
    public List<FormField> fields() {
        return List.of(
                FormField.required("mau-chu", "Họ và tên", "text").autocomplete("name"),
                FormField.optional("mau-thu", "Thư điện tử", "email")
                        .hint("Chỉ dùng để báo kết quả.")
                        .autocomplete("email"),
                FormField.optional("mau-ngay", "Từ ngày", "date"),
                FormField.required("mau-chon", "Lĩnh vực", "select")
                        .options(List.of(new FormField.Option("dat", "Đất đai"), new FormField.Option("ho", "Hộ tịch")))
                        .value("ho"),
                FormField.required("mau-doan", "Nội dung câu hỏi", "textarea").hint("Không quá 5.000 ký tự."),
                FormField.optional("mau-tep", "Tệp kèm theo", "file").hint("Mỗi tệp dài nhất 10 MiB."));
    }

    /** A row of fields that narrow a list. */
    public List<FormField> filters() {
        return List.of(
                FormField.optional("loc-tu", "Từ khóa", "search"),
                FormField.choice("loc-nam", "Năm", List.of(new FormField.Option("2026", "2026"))));
    }

    /** Every type of field in error. */
    public List<FormField> invalid() {
        return List.of(
                FormField.required("sai-chu", "Họ và tên", "text").error("Hãy nhập họ và tên."),
                FormField.optional("sai-thu", "Thư điện tử", "email")
                        .hint("Chỉ dùng để báo kết quả.")
                        .value("an@")
                        .error("Thư điện tử cần có dạng ten@noi.vn."),
                FormField.required("sai-ngay", "Từ ngày", "date").error("Hãy chọn ngày."),
                FormField.required("sai-tep", "Tệp kèm theo", "file").error("Hãy chọn một tệp."),
                FormField.required("sai-chon", "Lĩnh vực", "select")
                        .options(List.of(new FormField.Option("", "Chọn lĩnh vực")))
                        .error("Hãy chọn lĩnh vực."),
                FormField.required("sai-doan", "Nội dung câu hỏi", "textarea").error("Hãy nhập nội dung câu hỏi."));
    }

    /** What the summary says of them. */
    public List<InvalidField> errors() {
        return Stream.concat(
                        invalid().stream().map(field -> new InvalidField(field.name(), String.valueOf(field.error()))),
                        Stream.of(new InvalidField("sai-dong-y", "Hãy đánh dấu ô đồng ý.")))
                .toList();
    }

    /** The first, a middle and the last page. */
    public List<Pagination> pages() {
        return List.of(new Pagination("#trang", 1, 9), new Pagination("#trang", 5, 9), new Pagination("#trang", 9, 9));
    }

    /** One with every kind of part, one with a single part, one with none. */
    public List<Bar> bars() {
        List<Bar.Part> all = Arrays.stream(Bar.Kind.values())
                .map(kind -> new Bar.Part(kind, 3))
                .toList();
        return List.of(new Bar(all, 12), new Bar(List.of(new Bar.Part(Bar.Kind.TIME, 5)), 12), new Bar(List.of(), 12));
    }

    /** How much a bar stands for. */
    public static long amount(Bar bar) {
        return bar.parts().stream().mapToLong(Bar.Part::amount).sum();
    }

    /** A table of contents of two levels. */
    public List<ContentsEntry> contents() {
        return List.of(
                new ContentsEntry("bai", "Chương I. Quy định chung"), new ContentsEntry("dieu-1", "Điều 1. Phạm vi"));
    }

    /** A file to take away. */
    public List<Attachment> files() {
        return List.of(new Attachment("mau", "04-2013-QD-UBND.pdf", "application/pdf", 1_258_291, "", "#bai"));
    }

    /** What can be done with an article. */
    public ArticleUse use() {
        return new ArticleUse("#bai", "#bai", "#bai", "Nguyễn Văn An, “Nhan đề của bài”, ngày 23/11/2026");
    }

    /** A step that was not taken. */
    public Refusal refusal() {
        return new Refusal(
                "Người soạn không được tự duyệt bài của mình.",
                "Điều 5 khoản 1",
                List.of("Bài này do chính người đang đăng nhập soạn."));
    }

    /** What a visitor is told who comes to a page that is not there. */
    public ProblemWords problem() {
        return ProblemWords.of(404, "");
    }

    /** Who is signed in, on the first of two pages. */
    public Frame frame(Shell shell) {
        return new Frame(
                shell,
                "Nguyễn Văn An",
                List.of(
                        new Frame.Tab("#lam-viec", "Việc cần làm", true),
                        new Frame.Tab("#lam-viec", "Soạn bài", false)));
    }
}
