package vn.congkhai.workflow.policy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.ContentRule;
import vn.congkhai.regulation.Editorial;
import vn.congkhai.regulation.Prohibition;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.Step;
import vn.congkhai.workflow.article.Checklist;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.StepRule;
import vn.congkhai.workflow.article.TextDemand;

/** Reads the policy of one portal out of its regulation. */
final class EditorialPolicyFactory {
    private static final String WITHDRAW = "withdraw";
    private static final String DESTROY = "destroy";

    private EditorialPolicyFactory() {}

    static EditorialPolicy of(Regulation regulation) {
        Editorial editorial = regulation.editorial();
        return new EditorialPolicy(
                regulation.id(),
                rule(required(regulation, Step.SUBMIT)),
                rule(required(regulation, Step.EDIT)),
                regulation.extraSteps().stream()
                        .map(EditorialPolicyFactory::rule)
                        .toList(),
                rule(required(regulation, Step.APPROVE)),
                withdrawal(editorial),
                destruction(editorial),
                checklist(regulation),
                editorial.fourEyes(),
                editorial.returnForRework(),
                editorial.urgentInOneAct(),
                regulation.categories().stream().map(Category::slug).collect(Collectors.toUnmodifiableSet()),
                demands(regulation));
    }

    private static Step required(Regulation regulation, String step) {
        return regulation
                .step(step)
                .orElseThrow(() -> new IllegalArgumentException(regulation.id() + " has no step " + step));
    }

    private static StepRule rule(Step step) {
        boolean scoped = !step.id().equals(Step.SUBMIT);
        @Nullable String delegation = step.delegable() ? step.id() : null;
        return new StepRule(step.id(), step.name(), roles(step.by()), scoped, delegation, step.clause());
    }

    private static StepRule withdrawal(Editorial editorial) {
        return new StepRule(
                WITHDRAW,
                "Gỡ bỏ",
                roles(editorial.withdrawBy()),
                true,
                editorial.withdrawDelegable() ? Step.APPROVE : null,
                editorial.withdrawal().clause());
    }

    /** What the approver answers for; that each item be sent with the approval is ours to demand, and off. */
    private static Checklist checklist(Regulation regulation) {
        List<String> items =
                regulation.checklist().stream().map(Prohibition::id).toList();
        return new Checklist(items, false, null);
    }

    /** Ours: no regulation says who; two persons at the head of the board, so that neither can do it alone. */
    private static StepRule destruction(Editorial editorial) {
        EnumSet<Role> roles = EnumSet.of(Role.HEAD, Role.DEPUTY);
        roles.addAll(editorial.withdrawBy());
        return new StepRule(
                DESTROY, "Hủy nội dung", roles, true, editorial.withdrawDelegable() ? Step.APPROVE : null, null);
    }

    private static Set<Role> roles(Iterable<Role> by) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        by.forEach(roles::add);
        return roles;
    }

    private static Map<TextDemand.Kind, TextDemand> demands(Regulation regulation) {
        Map<TextDemand.Kind, TextDemand> demands = new EnumMap<>(TextDemand.Kind.class);
        for (TextDemand.Kind kind : TextDemand.Kind.values()) {
            regulation
                    .contentRule(ContentRule.Kind.valueOf(kind.name()))
                    .ifPresent(rule -> demands.put(
                            kind, new TextDemand(Set.copyOf(rule.exceptGenres()), rule.fields(), rule.clause())));
        }
        return demands;
    }
}
