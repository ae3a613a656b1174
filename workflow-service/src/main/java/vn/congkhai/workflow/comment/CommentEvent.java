package vn.congkhai.workflow.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.ArticleId;
import vn.congkhai.workflow.article.OnBehalfOf;
import vn.congkhai.workflow.board.Actor;

/**
 * What was said about the texts of an article, in a stream beside the article's own, whose version it leaves as it is. Kept for
 * good: never rename, only add.
 */
public sealed interface CommentEvent {
    ArticleId articleId();

    String commentId();

    /** Number of the text it is about. */
    int revision();

    Actor by();

    @Nullable
    OnBehalfOf onBehalfOf();

    Instant at();

    /** Nhận xét, or an answer to one. The event names the hash of the words, so that they can be destroyed. */
    record CommentWritten(
            ArticleId articleId,
            String portal,
            String commentId,
            @Nullable String answers,
            int revision,
            String contentHash,
            String words,
            Actor by,
            @Nullable OnBehalfOf onBehalfOf,
            Instant at)
            implements CommentEvent {}

    /** Đánh dấu đã giải quyết. */
    record CommentSettled(
            ArticleId articleId,
            String commentId,
            int revision,
            Actor by,
            @Nullable OnBehalfOf onBehalfOf,
            Instant at) implements CommentEvent {}
}
