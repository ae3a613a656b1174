package vn.congkhai.workflow.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.Signatory;

/** What can be asked of the discussion of an article. */
public sealed interface CommentCommand {
    String commentId();

    Signatory by();

    Instant at();

    /**
     * Says something about a revision.
     *
     * @param answers id of the comment that is answered, null for a comment of its own
     * @param revision the text it is about, null where an answer leaves that to its comment
     * @param quoteFound whether the quoted passage is in that text
     * @param words hash under which the words will lie
     */
    record WriteComment(
            String commentId,
            @Nullable String answers,
            @Nullable Integer revision,
            String text,
            @Nullable String quote,
            boolean quoteFound,
            String words,
            Signatory by,
            Instant at)
            implements CommentCommand {}

    /** Marks a comment, with its answers, as settled. */
    record SettleComment(String commentId, Signatory by, Instant at) implements CommentCommand {}
}
