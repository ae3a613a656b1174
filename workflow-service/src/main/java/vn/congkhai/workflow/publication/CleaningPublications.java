package vn.congkhai.workflow.publication;

import java.util.List;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.messaging.TopicCleaning;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Withdrawn;
import vn.congkhai.workflow.article.ArticleEvent.ArticleDestroyed;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.WorkflowEvents;

/**
 * Follows the log and has the topic forget what it said of an article before one of its texts was destroyed. Its state after the
 * destruction comes from another follower, so this one waits for it by being called again.
 */
public final class CleaningPublications implements CommitListener {
    private static final String TOPIC = "publication.v1";

    private final WorkflowEvents events;
    private final ArticleStreams articles;
    private final TopicCleaning cleaning;

    public CleaningPublications(WorkflowEvents events, ArticleStreams articles, TopicCleaning cleaning) {
        this.events = events;
        this.articles = articles;
        this.cleaning = cleaning;
    }

    @Override
    public void on(List<Commit> batch) {
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                if (events.article(logged).orElse(null) instanceof ArticleDestroyed) clean(logged);
            }
        }
    }

    private void clean(LoggedEvent destroyed) {
        Existing article = articles.find(destroyed.aggregateId()).orElseThrow();
        boolean everPublic = article.record().published() != null || article instanceof Withdrawn;
        if (everPublic) cleaning.forgetAllButTheLatest(TOPIC, destroyed.aggregateId(), destroyed.position());
    }
}
