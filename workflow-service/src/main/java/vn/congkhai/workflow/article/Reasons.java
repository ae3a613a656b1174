package vn.congkhai.workflow.article;

import static vn.congkhai.workflow.article.EditorialRule.A_FIELD_IS_VALID;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.ArticleCommand.WithdrawArticle;
import vn.congkhai.workflow.article.RuleViolation.Fault;

/** Lý do: what must be written down when something is returned, withdrawn or restored. */
final class Reasons {
    private static final int LONGEST = 2000;
    /** A path of this portal or a secure address; never {@code //host}, which leaves the portal unseen. */
    private static final Pattern ADDRESS = Pattern.compile("/(?![/\\\\])\\S{0,499}|https://[^\\s/?#]+\\S{0,499}");

    private Reasons() {}

    static void require(String field, String value) {
        List<Fault> faults = new ArrayList<>();
        text(field, value, faults);
        if (!faults.isEmpty()) throw RuleViolation.of(faults);
    }

    static void check(WithdrawArticle command) {
        List<Fault> faults = new ArrayList<>();
        text("reason", command.reason(), faults);
        text("legalBasis", command.legalBasis(), faults);
        if (command.notice() != null) text("notice", command.notice(), faults);
        redirect(command.kind(), command.redirectTo(), faults);
        if (!faults.isEmpty()) throw RuleViolation.of(faults);
    }

    private static void redirect(WithdrawalKind kind, @Nullable String to, List<Fault> faults) {
        boolean wanted = kind == WithdrawalKind.REDIRECT;
        if (wanted && (to == null || !ADDRESS.matcher(to).matches())) {
            faults.add(fault("redirectTo", "Cần một địa chỉ của cổng (bắt đầu bằng /) hoặc https://."));
        }
        if (!wanted && to != null) faults.add(fault("redirectTo", "Chỉ dùng khi chuyển hướng."));
    }

    private static void text(String field, String value, List<Fault> faults) {
        if (value.isBlank() || value.length() > LONGEST) {
            faults.add(fault(field, "Bắt buộc, dài tối đa 2000 ký tự."));
        }
    }

    static RuleViolation invalid(String field, String message) {
        return RuleViolation.of(List.of(fault(field, message)));
    }

    private static Fault fault(String field, String message) {
        return new Fault(field, A_FIELD_IS_VALID, message, null);
    }
}
