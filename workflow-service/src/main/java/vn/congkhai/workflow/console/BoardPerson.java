package vn.congkhai.workflow.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Một người của Ban Biên tập, as the page of the board shows him.
 *
 * @param roles each with where and by which decision
 * @param releasable whether whoever looks may release him
 */
public record BoardPerson(String account, String name, List<String> roles, List<Held> delegations, boolean releasable) {
    public BoardPerson {
        roles = List.copyOf(roles);
        delegations = List.copyOf(delegations);
    }

    /**
     * One delegation he holds.
     *
     * @param text step, categories, days, for whom, by which decision
     * @param over what is said of one whose last day has passed, null while it holds
     * @param revocable whether whoever looks may take it back
     */
    public record Held(String id, String text, @Nullable String over, boolean revocable) {}
}
