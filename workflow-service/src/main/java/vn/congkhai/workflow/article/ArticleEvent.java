package vn.congkhai.workflow.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.Actor;

/** What happened to an article. Kept for good: never rename, only add. */
public sealed interface ArticleEvent {
    ArticleId articleId();

    Instant at();

    /** Cập nhật tin (bước 1): a first text, one sent again after a return, or a correction of what is public. */
    record ArticleSubmitted(ArticleId articleId, String portal, Revision revision, Actor by, Instant at)
            implements ArticleEvent {}

    /** Biên tập tin (bước 2), with or without a change of the text. */
    record ArticleEdited(
            ArticleId articleId,
            Revision revision,
            Actor by,
            @Nullable OnBehalfOf onBehalfOf,
            Instant at) implements ArticleEvent {}

    /** A step of the portal's own between editing and approval. */
    record StepPassed(
            ArticleId articleId,
            String step,
            int revision,
            @Nullable String note,
            Actor by,
            @Nullable OnBehalfOf onBehalfOf,
            Instant at)
            implements ArticleEvent {}

    /** Trả lại with a reason. */
    record ArticleReturned(
            ArticleId articleId,
            int revision,
            String reason,
            Actor by,
            @Nullable OnBehalfOf onBehalfOf,
            Instant at) implements ArticleEvent {}

    /** Duyệt tin (bước 3): exactly this revision with this hash. {@code publishAt} is null for at once. */
    record ArticleApproved(
            ArticleId articleId,
            int revision,
            String contentHash,
            @Nullable Instant publishAt,
            List<String> checklist,
            @Nullable String urgentReason,
            Actor by,
            @Nullable OnBehalfOf onBehalfOf,
            Instant at)
            implements ArticleEvent {
        public ArticleApproved {
            checklist = List.copyOf(checklist);
        }
    }

    /** The approved revision is public. */
    record ArticlePublished(ArticleId articleId, int revision, String contentHash, Instant at)
            implements ArticleEvent {}

    /** The approved revision took the place of the public one. */
    record ArticleCorrected(ArticleId articleId, int revision, String contentHash, Instant at)
            implements ArticleEvent {}

    /** Gỡ bỏ. */
    record ArticleWithdrawn(
            ArticleId articleId,
            WithdrawalKind kind,
            String reason,
            String legalBasis,
            @Nullable String notice,
            @Nullable String redirectTo,
            Actor by,
            @Nullable OnBehalfOf onBehalfOf,
            Instant at)
            implements ArticleEvent {}

    /** Đăng lại what was withdrawn. */
    record ArticleRestored(
            ArticleId articleId,
            String reason,
            Actor by,
            @Nullable OnBehalfOf onBehalfOf,
            Instant at) implements ArticleEvent {}
}
