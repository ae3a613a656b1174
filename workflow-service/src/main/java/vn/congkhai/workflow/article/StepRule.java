package vn.congkhai.workflow.article;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Role;

/**
 * Who may take one step on one portal.
 *
 * @param by roles that may take it
 * @param scoped whether an assignment limited to categories counts only for these
 * @param delegation id of the step a delegation must name, {@code null} where none helps
 * @param clause citation, {@code null} where the platform set the rule
 */
public record StepRule(
        String id,
        String name,
        Set<Role> by,
        boolean scoped,
        @Nullable String delegation,
        @Nullable String clause) {
    public StepRule {
        by = Set.copyOf(by);
    }
}
