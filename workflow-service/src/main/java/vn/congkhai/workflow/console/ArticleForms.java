package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.FormField;
import vn.congkhai.page.InvalidField;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.SentForm;
import vn.congkhai.workflow.comment.Discussion;

/** The small forms on the page of an article. The one that was refused comes back filled, so that nobody types anything twice. */
public final class ArticleForms {
    static final String APPROVE = "duyet";
    static final String SEND_BACK = "tra-lai";
    static final String RESTORE = "dang-lai";
    static final String COMMENT = "nhan-xet";

    private static final int REASON = 2000;
    private static final int FEW = 4;

    private final SentForm sent;

    ArticleForms(SentForm sent) {
        this.sent = sent;
    }

    static String step(String id) {
        return "buoc-" + id;
    }

    static String answerTo(String comment) {
        return "tra-loi-" + comment;
    }

    /** Ghi chú of a step of the portal's own. */
    public FormField note(String step) {
        FormField field = FormField.optional("note", "Ghi chú", "textarea").maxLength(REASON);
        return sent.fill(step(step), field.id("ck-note-" + step).rows(FEW));
    }

    /** Lý do of one who edits and approves at once. */
    public FormField urgentReason() {
        FormField field = FormField.required("urgentReason", "Lý do biên tập và duyệt cùng lúc", "textarea");
        return sent.fill(APPROVE, field.id("ck-urgent").rows(FEW));
    }

    /** Hẹn giờ đăng. */
    public FormField publishAt() {
        FormField field = FormField.optional("publishAt", "Hẹn giờ đăng", "datetime-local")
                .hint("Để trống là đăng ngay. Giờ Việt Nam.");
        return sent.fill(APPROVE, field.id("ck-publish-at"));
    }

    /** Whether that point of the checklist was signed when the approval was refused. */
    public boolean signed(String item) {
        return sent.is(APPROVE) && sent.values().all("checklist").contains(item);
    }

    /** Lý do trả lại. */
    public FormField returnReason() {
        FormField field =
                FormField.required("reason", "Lý do trả lại", "textarea").maxLength(REASON);
        return sent.fill(SEND_BACK, field.id("ck-return").rows(FEW));
    }

    /** Lý do khôi phục. */
    public FormField restoreReason() {
        FormField field =
                FormField.required("reason", "Lý do khôi phục", "textarea").maxLength(REASON);
        return sent.fill(RESTORE, field.id("ck-restore").rows(FEW));
    }

    /** What is said about the text, and about which passage. */
    public List<FormField> comment() {
        FormField quote = FormField.optional("quote", "Về đoạn", "textarea")
                .hint("Chép đúng đoạn trong nội dung; để trống là nhận xét cả bản.")
                .maxLength(Discussion.LONGEST_QUOTE);
        FormField text = FormField.required("text", "Nhận xét", "textarea").maxLength(Discussion.LONGEST);
        return List.of(
                sent.fill(COMMENT, quote.id("ck-doan").rows(2)),
                sent.fill(COMMENT, text.id("ck-loi").rows(FEW)));
    }

    /** What is answered to a comment. */
    public FormField answer(String comment) {
        FormField field = FormField.required("text", "Trả lời", "textarea").maxLength(Discussion.LONGEST);
        return sent.fill(answerTo(comment), field.id("ck-tra-loi-" + comment).rows(FEW));
    }

    /** Whether the form was refused and is therefore shown open. */
    public boolean refused(String form) {
        return sent.is(form);
    }

    /** Whether an answer to that comment was refused. */
    public boolean refusedAnswer(String comment) {
        return sent.is(answerTo(comment));
    }

    /** Everything wrong, each with the control to go to. */
    public List<InvalidField> errors() {
        return FormErrors.all(sent.problem(), Words::fieldAt, this::control);
    }

    private String control(String field) {
        return switch (field) {
            case "note" -> "ck-note-" + sent.form().replaceFirst("^buoc-", "");
            case "urgentReason" -> "ck-urgent";
            case "publishAt" -> "ck-publish-at";
            case "checklist" -> "ck-danh-muc";
            case "reason" -> sent.is(RESTORE) ? "ck-restore" : "ck-return";
            case "quote" -> "ck-doan";
            case "text" -> sent.is(COMMENT) ? "ck-loi" : "ck-" + sent.form();
            default -> "ck-buoc";
        };
    }

    /** What was typed into a form that this person no longer finds on the page, to be taken from there. */
    List<String> typed() {
        List<String> typed = new ArrayList<>();
        for (String name :
                List.of("note", "reason", "urgentReason", "legalBasis", "notice", "redirectTo", "quote", "text")) {
            @Nullable String given = sent.values().given(name);
            if (given != null) typed.add(given);
        }
        return typed;
    }

    /** Whether the refused form is still offered. */
    boolean offered(OpenSteps steps, List<CommentThread> threads, boolean comments) {
        String form = sent.form();
        if (form.isEmpty()) return true;
        boolean own = steps.extra().stream().anyMatch(step -> step(step.id()).equals(form));
        boolean answered = comments
                && threads.stream()
                        .anyMatch(thread ->
                                thread.open() && answerTo(thread.said().id()).equals(form));
        return own
                || answered
                || (form.equals(APPROVE) && steps.approve())
                || (form.equals(SEND_BACK) && steps.sendBack())
                || (form.equals(RESTORE) && steps.restore())
                || (form.equals(COMMENT) && comments);
    }
}
