package vn.congkhai.workflow.article;

import static vn.congkhai.workflow.article.Newsroom.BAO_LU_TIN;
import static vn.congkhai.workflow.article.Newsroom.MONDAY;
import static vn.congkhai.workflow.article.Newsroom.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.ArticleEvent.ArticleApproved;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticlePublished;
import vn.congkhai.workflow.article.ArticleEvent.ArticleReturned;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;
import vn.congkhai.workflow.article.ArticleEvent.ArticleWithdrawn;
import vn.congkhai.workflow.article.ArticleEvent.StepPassed;
import vn.congkhai.workflow.board.Actor;

/** What happened before, as lists of events that end in one state. */
final class Past {
    static final Actor CONTRIBUTOR = Newsroom.THANH_VIEN.member().asDelegate();
    static final Actor DEPUTY = Newsroom.PHO_BAN.member().asDelegate();
    static final Actor HEAD = Newsroom.TRUONG_BAN.member().asDelegate();

    private Past() {}

    static List<ArticleEvent> submitted(EditorialPolicy policy) {
        return submitted(policy, draft(), CONTRIBUTOR);
    }

    static List<ArticleEvent> submitted(EditorialPolicy policy, Draft draft, Actor by) {
        return List.of(new ArticleSubmitted(BAO_LU_TIN, policy.portal(), draft.numbered(1), by, MONDAY));
    }

    static List<ArticleEvent> edited(EditorialPolicy policy) {
        return and(submitted(policy), new ArticleEdited(BAO_LU_TIN, draft().numbered(1), DEPUTY, null, MONDAY));
    }

    static List<ArticleEvent> reviewed(EditorialPolicy policy) {
        return and(edited(policy), new StepPassed(BAO_LU_TIN, "kiem-tra", 1, null, DEPUTY, null, MONDAY));
    }

    static List<ArticleEvent> returned(EditorialPolicy policy) {
        return and(submitted(policy), new ArticleReturned(BAO_LU_TIN, 1, "Thiếu số liệu", DEPUTY, null, MONDAY));
    }

    static List<ArticleEvent> approved(EditorialPolicy policy, @Nullable Instant publishAt) {
        return and(edited(policy), approval(1, publishAt));
    }

    static List<ArticleEvent> published(EditorialPolicy policy) {
        return and(approved(policy, null), new ArticlePublished(BAO_LU_TIN, 1, draft().contentHash(), MONDAY));
    }

    static List<ArticleEvent> correctionSubmitted(EditorialPolicy policy) {
        return and(
                published(policy),
                new ArticleSubmitted(BAO_LU_TIN, policy.portal(), draft().numbered(2), CONTRIBUTOR, MONDAY));
    }

    static List<ArticleEvent> withdrawn(EditorialPolicy policy) {
        return and(
                published(policy),
                new ArticleWithdrawn(
                        BAO_LU_TIN,
                        WithdrawalKind.NOTICE,
                        "Không còn phù hợp",
                        "Quyết định 12/QĐ-UBND",
                        "Đã gỡ",
                        null,
                        HEAD,
                        null,
                        MONDAY));
    }

    static ArticleEvent approval(int revision, @Nullable Instant publishAt) {
        return new ArticleApproved(
                BAO_LU_TIN, revision, draft().contentHash(), publishAt, List.of(), null, HEAD, null, MONDAY);
    }

    static List<ArticleEvent> and(List<ArticleEvent> before, ArticleEvent... after) {
        List<ArticleEvent> all = new ArrayList<>(before);
        all.addAll(List.of(after));
        return List.copyOf(all);
    }
}
