package vn.congkhai.workflow.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Role;

/**
 * Phân công: one role of an account.
 *
 * @param categories slugs assigned, empty for all; a slug covers what lies below it
 * @param unit id of the unit for which the account acts, {@code null} for none
 */
public record Assignment(
        Role role, List<String> categories, @Nullable String unit, Decision decision) {
    public Assignment {
        categories = List.copyOf(categories);
    }

    boolean covers(String category) {
        return Categories.cover(categories, category);
    }
}
