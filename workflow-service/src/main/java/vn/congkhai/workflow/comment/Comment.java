package vn.congkhai.workflow.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.ArticleRecord;
import vn.congkhai.workflow.article.OnBehalfOf;
import vn.congkhai.workflow.board.Actor;

/**
 * Một nhận xét về một bản, as the log has it: its words lie in the text store.
 *
 * @param answers id of the comment it answers, null for a comment of its own
 * @param revision number of the text it is about; an answer is about the text of its comment
 * @param contentHash hash of that text
 * @param words hash of what is said
 * @param settled null while nobody has marked it; only a comment of its own is settled, with all its answers
 */
public record Comment(
        String id,
        @Nullable String answers,
        int revision,
        String contentHash,
        String words,
        Actor by,
        @Nullable OnBehalfOf onBehalfOf,
        Instant at,
        @Nullable Settlement settled) {
    /** By whom and when it was marked as settled. */
    public record Settlement(Actor by, @Nullable OnBehalfOf onBehalfOf, Instant at) {}

    /** Whether its text went public, or one after it: who approved that knew what was still open, so nobody has to see to it. */
    public boolean overtaken(ArticleRecord article) {
        return revision <= article.publishedRevision();
    }

    /** Whether somebody has still to see to it. */
    public boolean open(ArticleRecord article) {
        return answers == null && settled == null && !overtaken(article);
    }

    Comment settled(Settlement settlement) {
        return new Comment(id, answers, revision, contentHash, words, by, onBehalfOf, at, settlement);
    }
}
