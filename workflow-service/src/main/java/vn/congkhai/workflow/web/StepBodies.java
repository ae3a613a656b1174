package vn.congkhai.workflow.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.WithdrawalKind;
import vn.congkhai.workflow.staff.Request.DecisionBody;

/** Bodies of the steps of an article. */
final class StepBodies {
    private StepBodies() {}

    record StepBody(int revision, @Nullable String note) {}

    record ApprovalBody(
            int revision,
            @Nullable Instant publishAt,
            @Nullable List<String> checklist,
            @Nullable String urgentReason) {}

    record ReasonBody(@Nullable String reason) {}

    record DestructionBody(
            int revision,
            @Nullable DecisionBody decision,
            @Nullable String reason) {}

    record WithdrawalBody(
            @Nullable WithdrawalKind kind,
            @Nullable String reason,
            @Nullable String legalBasis,
            @Nullable String notice,
            @Nullable String redirectTo) {}
}
