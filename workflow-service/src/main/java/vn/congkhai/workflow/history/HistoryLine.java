package vn.congkhai.workflow.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.Actor;

/**
 * One event of any article of a portal, as the search over all histories shows it.
 *
 * @param onBehalfOf account of the holder for whom the actor acted
 * @param decision number of the decision on which that rests
 */
public record HistoryLine(
        long position,
        long sequence,
        String articleId,
        Instant at,
        String type,
        Actor actor,
        @Nullable String onBehalfOf,
        @Nullable String decision,
        String step,
        int revision,
        String category,
        String title,
        @Nullable String reason) {}
