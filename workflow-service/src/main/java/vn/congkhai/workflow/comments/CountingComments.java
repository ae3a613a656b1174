package vn.congkhai.workflow.comments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.article.ArticleEvent.ArticleCorrected;
import vn.congkhai.workflow.article.ArticleEvent.ArticlePublished;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.stored.WorkflowEvents;

/**
 * Follows the log and counts what is open anew from the whole discussion and the article, so that a batch that comes again changes
 * nothing. A publication overtakes what was open.
 */
public final class CountingComments implements CommitListener {
    private final WorkflowEvents events;
    private final ArticleStreams articles;
    private final DiscussionStreams discussions;
    private final OpenComments open;

    public CountingComments(
            WorkflowEvents events, ArticleStreams articles, DiscussionStreams discussions, OpenComments open) {
        this.events = events;
        this.articles = articles;
        this.discussions = discussions;
        this.open = open;
    }

    @Override
    public void on(List<Commit> batch) {
        Set<String> changed = new LinkedHashSet<>();
        Set<String> published = new LinkedHashSet<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                events.comment(logged)
                        .ifPresent(event -> changed.add(event.articleId().value()));
                events.article(logged)
                        .filter(event -> event instanceof ArticlePublished || event instanceof ArticleCorrected)
                        .ifPresent(event -> published.add(event.articleId().value()));
            }
        }
        changed.addAll(open.of(published).keySet());
        changed.forEach(this::count);
    }

    private void count(String articleId) {
        int number = articles.find(articleId)
                .map(article -> discussions.find(articleId).open(article.record()))
                .orElse(0);
        open.save(articleId, number);
    }
}
