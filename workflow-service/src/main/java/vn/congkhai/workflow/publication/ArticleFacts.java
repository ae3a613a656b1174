package vn.congkhai.workflow.publication;

import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleEvent;
import vn.congkhai.workflow.article.ArticleEvent.ArticleApproved;
import vn.congkhai.workflow.article.ArticleEvent.ArticleCorrected;
import vn.congkhai.workflow.article.ArticleEvent.ArticleDestroyed;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticlePublished;
import vn.congkhai.workflow.article.ArticleEvent.ArticleRestored;
import vn.congkhai.workflow.article.ArticleEvent.ArticleReturned;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;
import vn.congkhai.workflow.article.ArticleEvent.ArticleWithdrawn;
import vn.congkhai.workflow.article.ArticleEvent.DestructionRequested;
import vn.congkhai.workflow.article.ArticleEvent.StepPassed;

/** The facts about internal events that may leave the house. */
final class ArticleFacts {
    private ArticleFacts() {}

    static ArticleFact of(LoggedEvent logged, ArticleEvent event, Existing article) {
        return new ArticleFact(
                event.articleId().value(),
                article.record().portal(),
                logged.type().substring("article.".length()),
                event.at(),
                step(event),
                revision(event, article),
                logged.sequence() + 1);
    }

    /** Whether the public sees something else after it. */
    static boolean changesThePublicState(ArticleEvent event) {
        return switch (event) {
            case ArticlePublished _, ArticleCorrected _, ArticleWithdrawn _, ArticleDestroyed _ -> true;
            case ArticleRestored e -> e.revision() == null;
            case ArticleSubmitted _,
                    ArticleEdited _,
                    StepPassed _,
                    ArticleReturned _,
                    ArticleApproved _,
                    DestructionRequested _ -> false;
        };
    }

    private static String step(ArticleEvent event) {
        return switch (event) {
            case ArticleSubmitted _ -> "submit";
            case ArticleEdited _ -> "edit";
            case StepPassed e -> e.step();
            case ArticleReturned _ -> "return";
            case ArticleApproved _ -> "approve";
            case ArticlePublished _, ArticleCorrected _ -> "publish";
            case ArticleWithdrawn _ -> "withdraw";
            case ArticleRestored _ -> "restore";
            case DestructionRequested _, ArticleDestroyed _ -> "destroy";
        };
    }

    private static int revision(ArticleEvent event, Existing article) {
        return switch (event) {
            case ArticleSubmitted e -> e.revision().number();
            case ArticleEdited e -> e.revision().number();
            case StepPassed e -> e.revision();
            case ArticleReturned e -> e.revision();
            case ArticleApproved e -> e.revision();
            case ArticlePublished e -> e.revision();
            case ArticleCorrected e -> e.revision();
            case DestructionRequested e -> e.destruction().revision();
            case ArticleDestroyed e -> e.destruction().revision();
            case ArticleWithdrawn _, ArticleRestored _ ->
                article.record().published() == null
                        ? article.record().revision().number()
                        : article.record().published().revision().number();
        };
    }
}
