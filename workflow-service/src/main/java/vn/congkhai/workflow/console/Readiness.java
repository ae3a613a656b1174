package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.workflow.article.ArticleDecider;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.RuleViolation.Fault;
import vn.congkhai.workflow.console.BodyFindings.About;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.drafting.Drafts;

/**
 * Danh mục kiểm tra trước khi gửi: what the rules and a look at the text find, said before anybody is refused, each with the
 * control where it is mended.
 */
final class Readiness {
    private static final String BODY = "body";

    private static final Map<About, String> CONTENT = Map.of(
            About.IMAGES, "Ảnh",
            About.FILMS, "Phụ đề của phim",
            About.HEADINGS, "Thứ tự đề mục",
            About.LINKS, "Tên liên kết",
            About.TABLES, "Bảng");

    private final Drafts drafts;
    private final ArticleDesk desk;

    Readiness(Drafts drafts, ArticleDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /** Every line of the list for what a form holds; what is to be mended comes first. */
    List<ReadyLine> of(String portal, FormValues form) {
        List<ReadyLine> lines = new ArrayList<>();
        try {
            Drafts.Prepared prepared = drafts.prepare(portal, ArticleForm.body(form));
            EditorialPolicy policy = desk.policy(portal);
            List<Fault> faults = ArticleDecider.faults(prepared.draft(), policy);
            faults.forEach(fault -> lines.add(line(fault)));
            content(prepared.draft().text().body(), lines);
            legacy(form, lines);
            right(form, faults, lines);
        } catch (ProblemException unreadable) {
            lines.addAll(unreadable(unreadable));
        }
        return lines;
    }

    /** What the console takes no text with, although the rules about texts do not know it. */
    static void requireAccessible(String html) {
        List<BodyFindings.Finding> grave = BodyFindings.of(html).stream()
                .filter(BodyFindings.Finding::grave)
                .toList();
        if (grave.isEmpty()) return;
        ProblemException refusal = ProblemException.of(
                422, "field-invalid", "Mỗi ảnh cần một mô tả, để người không nhìn thấy cũng đọc được.");
        for (BodyFindings.Finding finding : grave) refusal = refusal.error(BODY, "field-invalid", finding.message());
        throw refusal;
    }

    private static ReadyLine line(Fault fault) {
        return new ReadyLine(
                Words.fieldAt(fault.field()), fault.message(), fault.clause(), Words.control(fault.field()), true);
    }

    private static void content(String html, List<ReadyLine> lines) {
        for (BodyFindings.Finding finding : BodyFindings.of(html)) {
            lines.add(new ReadyLine(
                    CONTENT.getOrDefault(finding.about(), ""), finding.message(), null, BODY, finding.grave()));
        }
    }

    private static void legacy(FormValues form, List<ReadyLine> lines) {
        LegacyHtml.read(ArticleForm.words(form), form.text(BODY))
                .ifPresent(read -> lines.add(new ReadyLine(
                        "Bảng mã",
                        "Nội dung có vẻ gõ bằng bảng mã " + read.encoding() + ", người đọc sẽ thấy sai chữ.",
                        null,
                        "ck-bang-ma",
                        false)));
    }

    /** What nobody found fault with, so that the writer sees it was looked at. */
    private static void right(FormValues form, List<Fault> faults, List<ReadyLine> lines) {
        List<ReadyLine> all = new ArrayList<>();
        for (String field : List.of("title", "category", "source", "author")) all.add(fine(Words.field(field), field));
        if (!RecordFields.of(form.text("genre")).isEmpty()) all.add(fine("Hồ sơ", RecordFields.PREFIX));
        all.add(fine("Dấu tiếng Việt", BODY));
        all.removeIf(line -> faults.stream().anyMatch(fault -> fault.field().startsWith(line.field())));
        for (About about : About.values()) {
            String label = CONTENT.getOrDefault(about, "");
            if (lines.stream().noneMatch(line -> line.label().equals(label))) all.add(fine(label, BODY));
        }
        lines.addAll(all);
    }

    private static ReadyLine fine(String label, String field) {
        return new ReadyLine(label, "", null, field, false);
    }

    private static List<ReadyLine> unreadable(ProblemException refusal) {
        @Nullable String clause = refusal.problem().clause();
        List<FieldError> errors = refusal.problem().errors();
        if (errors.isEmpty())
            return List.of(new ReadyLine("Phiếu", refusal.problem().detail(), clause, BODY, true));
        return errors.stream()
                .map(error -> new ReadyLine(
                        Words.fieldAt(error.field()), error.message(), clause, Words.control(error.field()), true))
                .toList();
    }
}
