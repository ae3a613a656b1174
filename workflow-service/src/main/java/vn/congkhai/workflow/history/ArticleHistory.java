package vn.congkhai.workflow.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.workflow.article.OnBehalfOf;
import vn.congkhai.workflow.board.Actor;

/**
 * What happened to one article, in order.
 *
 * @param comments who said something about its texts, or marked it as settled; they count in no version
 */
public record ArticleHistory(String articleId, List<Entry> events, List<Remark> comments) {
    public ArticleHistory {
        events = List.copyOf(events);
        comments = List.copyOf(comments);
    }

    /**
     * One event of the discussion beside the article; its words are read at the comments.
     *
     * @param answers id of the comment that was answered
     */
    public record Remark(
            long position,
            String type,
            Instant at,
            Actor actor,
            @Nullable OnBehalfOf onBehalfOf,
            int revision,
            String comment,
            @Nullable String answers,
            String commitHash) {}

    /**
     * One event.
     *
     * @param position of its commit in the log
     * @param sequence its place in the article's history, from 0
     * @param onBehalfOf the holder for whom the actor acted
     * @param changes what the text lost and gained against the revision before
     * @param sanitiser id of the policy that cleaned the text, where a text came in
     * @param commitHash chain hash of the commit
     */
    public record Entry(
            long position,
            long sequence,
            String type,
            Instant at,
            Actor actor,
            @Nullable OnBehalfOf onBehalfOf,
            String step,
            int revision,
            @Nullable String reason,
            List<Change> changes,
            @Nullable String sanitiser,
            String commitHash) {
        public Entry {
            changes = List.copyOf(changes);
        }
    }

    /** One field that changed. */
    public record Change(String field, JsonNode from, JsonNode to) {}

    /** How two revisions differ, word by word; {@code destroyed} says why there is nothing to compare. */
    public record Difference(
            List<FieldDifference> fields, @Nullable String destroyed) {
        public Difference {
            fields = List.copyOf(fields);
        }
    }

    /** How one field differs. */
    public record FieldDifference(String field, List<Words> words) {
        public FieldDifference {
            words = List.copyOf(words);
        }
    }

    /** A stretch of words: kept ({@code =}), added ({@code +}) or removed ({@code -}). */
    public record Words(String op, String text) {}
}
