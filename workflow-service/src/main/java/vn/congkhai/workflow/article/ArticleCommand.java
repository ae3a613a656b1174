package vn.congkhai.workflow.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.Decision;

/** What can be asked of an article. */
public sealed interface ArticleCommand {
    ArticleId articleId();

    Instant at();

    /** A command somebody gives, as against one that time gives. */
    sealed interface Signed extends ArticleCommand {
        Signatory by();
    }

    /** Cập nhật tin. */
    record SubmitArticle(ArticleId articleId, Draft draft, Signatory by, Instant at) implements Signed {}

    /** A new text: biên tập by whoever may edit, a new submission on a returned or published article by whoever may submit. */
    record ReviseArticle(
            ArticleId articleId, Draft draft, @Nullable Long expectedVersion, Signatory by, Instant at)
            implements Signed {}

    /** A step of the portal's own. */
    record PassStep(
            ArticleId articleId,
            String step,
            int revision,
            @Nullable String note,
            Signatory by,
            Instant at) implements Signed {}

    /** Duyệt tin. */
    record ApproveArticle(
            ArticleId articleId,
            int revision,
            @Nullable Instant publishAt,
            List<String> checklist,
            @Nullable String urgentReason,
            Signatory by,
            Instant at)
            implements Signed {
        public ApproveArticle {
            checklist = List.copyOf(checklist);
        }
    }

    /** The time of a scheduled publication has come. */
    record PublishArticle(ArticleId articleId, Instant at) implements ArticleCommand {}

    /** Trả lại. */
    record ReturnArticle(ArticleId articleId, String reason, Signatory by, Instant at) implements Signed {}

    /** Gỡ bỏ. */
    record WithdrawArticle(
            ArticleId articleId,
            WithdrawalKind kind,
            String reason,
            String legalBasis,
            @Nullable String notice,
            @Nullable String redirectTo,
            Signatory by,
            Instant at)
            implements Signed {}

    /** Đăng lại. */
    record RestoreArticle(ArticleId articleId, String reason, Signatory by, Instant at) implements Signed {}

    /** Hủy nội dung theo quyết định. */
    record DestroyText(ArticleId articleId, int revision, Decision decision, String reason, Signatory by, Instant at)
            implements Signed {}
}
