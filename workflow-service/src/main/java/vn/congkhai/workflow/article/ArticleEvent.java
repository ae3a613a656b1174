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

    /**
     * Đăng lại what was withdrawn: the archived text is a new revision, which takes the steps again.
     *
     * @param revision null in events of the first revision of this type, after which the article was public at once
     */
    record ArticleRestored(
            ArticleId articleId,
            @Nullable Revision revision,
            String reason,
            Actor by,
            @Nullable OnBehalfOf onBehalfOf,
            Instant at)
            implements ArticleEvent {}

    /** Somebody asks that a text be destroyed by decision; a second person has to ask for the same. */
    record DestructionRequested(ArticleId articleId, Destruction destruction) implements ArticleEvent {
        @Override
        public Instant at() {
            return destruction.at();
        }
    }

    /** Đã hủy theo quyết định: the text goes, what is known about it stays. {@code requestedBy} asked first. */
    record ArticleDestroyed(ArticleId articleId, Destruction destruction, Actor requestedBy) implements ArticleEvent {
        @Override
        public Instant at() {
            return destruction.at();
        }
    }
}
