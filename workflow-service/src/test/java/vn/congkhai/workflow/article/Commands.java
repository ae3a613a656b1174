package vn.congkhai.workflow.article;

import static vn.congkhai.workflow.article.Newsroom.BAO_LU_TIN;
import static vn.congkhai.workflow.article.Newsroom.MONDAY;
import static vn.congkhai.workflow.article.Newsroom.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.ArticleCommand.ApproveArticle;
import vn.congkhai.workflow.article.ArticleCommand.DestroyText;
import vn.congkhai.workflow.article.ArticleCommand.PassStep;
import vn.congkhai.workflow.article.ArticleCommand.PublishArticle;
import vn.congkhai.workflow.article.ArticleCommand.RestoreArticle;
import vn.congkhai.workflow.article.ArticleCommand.ReturnArticle;
import vn.congkhai.workflow.article.ArticleCommand.ReviseArticle;
import vn.congkhai.workflow.article.ArticleCommand.SubmitArticle;
import vn.congkhai.workflow.article.ArticleCommand.WithdrawArticle;

/** The commands of the tests, in the words of the newsroom. */
final class Commands {
    private Commands() {}

    static SubmitArticle submit(Signatory by) {
        return submit(by, draft());
    }

    static SubmitArticle submit(Signatory by, Draft draft) {
        return new SubmitArticle(BAO_LU_TIN, draft, by, MONDAY);
    }

    static ReviseArticle revise(Signatory by, @Nullable Long version) {
        return revise(by, version, draft());
    }

    static ReviseArticle revise(Signatory by, @Nullable Long version, Draft draft) {
        return new ReviseArticle(BAO_LU_TIN, draft, version, by, MONDAY);
    }

    static PassStep pass(Signatory by, String step, int revision) {
        return new PassStep(BAO_LU_TIN, step, revision, null, by, MONDAY);
    }

    static ApproveArticle approve(Signatory by, int revision) {
        return approve(by, revision, null, null);
    }

    static ApproveArticle approve(Signatory by, int revision, @Nullable Instant publishAt, @Nullable String urgent) {
        return new ApproveArticle(BAO_LU_TIN, revision, publishAt, List.of(), urgent, by, MONDAY);
    }

    static PublishArticle publish(Instant at) {
        return new PublishArticle(BAO_LU_TIN, at);
    }

    static ReturnArticle sendBack(Signatory by) {
        return new ReturnArticle(BAO_LU_TIN, "Cần bổ sung số liệu", by, MONDAY);
    }

    static WithdrawArticle withdraw(Signatory by) {
        return withdraw(by, WithdrawalKind.NOTICE, null);
    }

    static WithdrawArticle withdraw(Signatory by, WithdrawalKind kind, @Nullable String redirectTo) {
        return new WithdrawArticle(
                BAO_LU_TIN, kind, "Không còn phù hợp", "Quyết định 12/QĐ-UBND", "Đã gỡ", redirectTo, by, MONDAY);
    }

    static DestroyText destroy(Signatory by, int revision) {
        return new DestroyText(BAO_LU_TIN, revision, Newsroom.DECISION, "Lộ bí mật nhà nước", by, MONDAY);
    }

    static RestoreArticle restore(Signatory by) {
        return new RestoreArticle(BAO_LU_TIN, "Gỡ nhầm", by, MONDAY);
    }
}
