package vn.congkhai.content.page;

import java.time.Instant;
import java.util.List;
import vn.congkhai.page.ArticleCard;
import vn.congkhai.page.FormField;
import vn.congkhai.page.InvalidField;
import vn.congkhai.page.Pagination;
import vn.congkhai.page.Tag;

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
                FormField.required("mau-doan", "Nội dung câu hỏi", "textarea").hint("Không quá 5.000 ký tự."));
    }

    /** Every type of field in error. */
    public List<FormField> invalid() {
        return List.of(
                FormField.required("sai-chu", "Họ và tên", "text").error("Hãy nhập họ và tên."),
                FormField.required("sai-chon", "Lĩnh vực", "select")
                        .options(List.of(new FormField.Option("", "Chọn lĩnh vực")))
                        .error("Hãy chọn lĩnh vực."),
                FormField.required("sai-doan", "Nội dung câu hỏi", "textarea").error("Hãy nhập nội dung câu hỏi."));
    }

    /** What the summary says of them. */
    public List<InvalidField> errors() {
        return invalid().stream()
                .map(field -> new InvalidField(field.name(), String.valueOf(field.error())))
                .toList();
    }

    /** The first, a middle and the last page. */
    public List<Pagination> pages() {
        return List.of(new Pagination("#trang", 1, 9), new Pagination("#trang", 5, 9), new Pagination("#trang", 9, 9));
    }
}
