package vn.congkhai.workflow.console;

import java.util.List;
import vn.congkhai.page.FormField;
import vn.congkhai.page.InvalidField;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.SentForm;
import vn.congkhai.workflow.staff.AccountSign;

/** The small forms on the page of the board, one per person and delegation. The one that was refused comes back filled. */
public final class BoardForms {
    private static final int REASON = 2000;
    private static final int FEW = 4;

    private final SentForm sent;

    BoardForms(SentForm sent) {
        this.sent = sent;
    }

    static String release(String account) {
        return "mien-" + AccountSign.of(account);
    }

    static String revocation(String delegation) {
        return "thu-hoi-" + delegation;
    }

    /** Whether the release of that person was refused, so that its form is shown open. */
    public boolean releaseRefused(String account) {
        return sent.is(release(account));
    }

    /** Whether taking back that delegation was refused. */
    public boolean revocationRefused(String delegation) {
        return sent.is(revocation(delegation));
    }

    /** What is written down when somebody is released. */
    public List<FormField> releasing(String account) {
        String form = release(account);
        FormField number =
                FormField.optional("decisionNumber", "Quyết định số", "text").maxLength(100);
        FormField date = FormField.optional("decisionDate", "Ngày quyết định", "date");
        FormField reason = FormField.optional("reason", "Lý do", "textarea")
                .maxLength(REASON)
                .rows(FEW);
        return List.of(
                decision(form, number.id("ck-so-" + form)),
                decision(form, date.id("ck-ngay-" + form)),
                sent.fill(form, reason.id("ck-ly-do-" + form)));
    }

    /** Lý do thu hồi. */
    public FormField revoking(String delegation) {
        String form = revocation(delegation);
        FormField reason =
                FormField.required("reason", "Lý do thu hồi", "textarea").maxLength(REASON);
        return sent.fill(form, reason.id("ck-ly-do-" + form).rows(FEW));
    }

    /** The checks speak of the decision as a whole. */
    private FormField decision(String form, FormField field) {
        return sent.is(form) ? sent.fill(form, field).error(FormErrors.of(sent.problem(), "decision")) : field;
    }

    /** Everything wrong, each with the control to go to. */
    List<InvalidField> errors() {
        return FormErrors.all(
                sent.problem(),
                Words::fieldAt,
                field -> (field.equals("decision") ? "ck-so-" : "ck-ly-do-") + sent.form());
    }
}
