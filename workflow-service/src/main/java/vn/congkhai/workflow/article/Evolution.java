package vn.congkhai.workflow.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.Article.Approved;
import vn.congkhai.workflow.article.Article.Edited;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Published;
import vn.congkhai.workflow.article.Article.Returned;
import vn.congkhai.workflow.article.Article.Submitted;
import vn.congkhai.workflow.article.Article.Unsubmitted;
import vn.congkhai.workflow.article.Article.Withdrawn;
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

/** How an event changes an article. It asks nothing: what happened, happened. */
final class Evolution {
    private Evolution() {}

    static Article evolve(Article article, ArticleEvent event) {
        return switch (article) {
            case Unsubmitted _ -> first(event);
            case Existing existing -> next(existing, event);
        };
    }

    private static Article first(ArticleEvent event) {
        if (!(event instanceof ArticleSubmitted submitted)) {
            throw new IllegalStateException("the first event of an article is its submission, not " + event);
        }
        return new Submitted(ArticleRecord.first(
                submitted.articleId(), submitted.portal(), submitted.revision(), submitted.by(), submitted.at()));
    }

    private static Article next(Existing article, ArticleEvent event) {
        ArticleRecord record = article.record();
        return switch (event) {
            case ArticleSubmitted e -> new Submitted(record.submittedAgain(e.revision(), e.by()));
            case ArticleEdited e -> new Edited(record.with(e.revision()), List.of());
            case StepPassed e -> new Edited(record.next(), plus(stepsDone(article), e.step()));
            case ArticleReturned e -> new Returned(record.next(), e.reason());
            case ArticleApproved e ->
                new Approved(record.next(), new Approval(e.by(), e.onBehalfOf(), e.publishAt(), e.at()));
            case ArticlePublished e -> new Published(record.shown(Publication.first(record.revision(), e.at())));
            case ArticleCorrected e -> new Published(record.shown(corrected(record, e.at())));
            case ArticleWithdrawn e -> {
                Withdrawal withdrawal =
                        new Withdrawal(e.kind(), e.reason(), e.legalBasis(), e.notice(), e.redirectTo(), e.at());
                yield new Withdrawn(record.withdrawn(withdrawal), withdrawal);
            }
            case ArticleRestored e -> restored(record, e.revision());
            case DestructionRequested e ->
                with(article, record.with(record.archive().proposing(e.destruction())));
            case ArticleDestroyed e -> destroyed(article, e.destruction());
        };
    }

    private static Publication corrected(ArticleRecord record, Instant at) {
        @Nullable Publication before = record.published();
        return before == null ? Publication.first(record.revision(), at) : before.corrected(record.revision(), at);
    }

    /** The first restorations put the article back as it was; since then the text takes the steps again. */
    private static Article restored(ArticleRecord record, @Nullable Revision revision) {
        if (revision != null) return new Submitted(record.restored(revision));
        Publication published = record.published();
        if (published == null) throw new IllegalStateException("restored without ever having been public");
        return new Published(record.shown(published));
    }

    /** Where the latest text is gone the article waits for a new one. */
    private static Article destroyed(Existing article, Destruction destruction) {
        ArticleRecord record = article.record();
        ArticleRecord after = record.with(record.archive().without(destruction));
        boolean onItsWay = article instanceof Submitted || article instanceof Edited || article instanceof Approved;
        boolean latest = record.revision().contentHash().equals(destruction.contentHash());
        return onItsWay && latest ? new Returned(after, destruction.reason()) : with(article, after);
    }

    private static Existing with(Existing article, ArticleRecord record) {
        return switch (article) {
            case Submitted _ -> new Submitted(record);
            case Edited edited -> new Edited(record, edited.stepsDone());
            case Returned returned -> new Returned(record, returned.reason());
            case Approved approved -> new Approved(record, approved.approval());
            case Published _ -> new Published(record);
            case Withdrawn withdrawn -> new Withdrawn(record, withdrawn.withdrawal());
        };
    }

    private static List<String> stepsDone(Article article) {
        return article instanceof Edited edited ? edited.stepsDone() : List.of();
    }

    private static List<String> plus(List<String> steps, String step) {
        List<String> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }
}
