package vn.congkhai.workflow.comments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.OnBehalfOf;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.comment.Comment;

/**
 * One comment with its words.
 *
 * @param answers id of the comment it answers, null for a comment of its own
 * @param text null once it was destroyed with the text it is about
 * @param quote the passage it is about, null for none
 * @param settled null while nobody has marked it as settled
 * @param overtaken whether its text, or one after it, was published: then nobody has to see to it any more
 */
public record SaidComment(
        String id,
        @Nullable String answers,
        int revision,
        Actor by,
        @Nullable OnBehalfOf onBehalfOf,
        Instant at,
        @Nullable String text,
        @Nullable String quote,
        Comment.@Nullable Settlement settled,
        boolean overtaken) {}
