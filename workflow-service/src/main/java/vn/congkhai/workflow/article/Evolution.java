package vn.congkhai.workflow.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticlePublished;
import vn.congkhai.workflow.article.ArticleEvent.ArticleRestored;
import vn.congkhai.workflow.article.ArticleEvent.ArticleReturned;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;
import vn.congkhai.workflow.article.ArticleEvent.ArticleWithdrawn;
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
        return new Submitted(new ArticleRecord(
                submitted.articleId(),
                submitted.portal(),
                submitted.revision(),
                submitted.by(),
                submitted.at(),
                Set.of(submitted.by().account()),
                null,
                1));
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
            case ArticlePublished e -> new Published(record.shown(new Publication(record.revision(), e.at(), null)));
            case ArticleCorrected e -> new Published(record.shown(corrected(record, e.at())));
            case ArticleWithdrawn e ->
                new Withdrawn(
                        record.next(),
                        new Withdrawal(e.kind(), e.reason(), e.legalBasis(), e.notice(), e.redirectTo(), e.at()));
            case ArticleRestored _ -> new Published(record.next());
        };
    }

    private static Publication corrected(ArticleRecord record, Instant at) {
        @Nullable Publication before = record.published();
        return new Publication(record.revision(), before == null ? at : before.publishedAt(), at);
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
