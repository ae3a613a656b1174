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
        @Nullable String reason) {
    /** An event about the article itself and one of the discussion beside it may share a sequence, but never a place in the log too. */
    boolean sameAs(HistoryLine other) {
        return articleId.equals(other.articleId) && position == other.position && sequence == other.sequence;
    }
}
