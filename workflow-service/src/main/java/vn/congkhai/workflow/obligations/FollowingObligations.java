package vn.congkhai.workflow.obligations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.time.Days;
import vn.congkhai.workflow.article.ArticleEvent;
import vn.congkhai.workflow.article.ArticleEvent.ArticleCorrected;
import vn.congkhai.workflow.article.ArticleEvent.ArticlePublished;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligation.ObligationCommand.MeetObligation;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Keeps the books up to date, and meets an obligation when an article that names it becomes public. */
public final class FollowingObligations implements CommitListener {
    private final WorkflowEvents events;
    private final ArticleStreams articles;
    private final TextStore texts;
    private final ObligationDesk desk;
    private final ObligationBooks books;

    public FollowingObligations(
            WorkflowEvents events,
            ArticleStreams articles,
            TextStore texts,
            ObligationDesk desk,
            ObligationBooks books) {
        this.events = events;
        this.articles = articles;
        this.texts = texts;
        this.desk = desk;
        this.books = books;
    }

    @Override
    public void on(List<Commit> batch) {
        Map<String, Obligation> changed = new LinkedHashMap<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                if (events.obligation(logged).isPresent()) {
                    changed.put(
                            logged.aggregateId(),
                            desk.find(logged.aggregateId()).orElseThrow());
                }
                events.article(logged).ifPresent(this::article);
            }
        }
        books.write(changed.values());
    }

    private void article(ArticleEvent event) {
        switch (event) {
            case ArticlePublished e -> shown(e, e.contentHash());
            case ArticleCorrected e -> shown(e, e.contentHash());
            default -> {}
        }
    }

    private void shown(ArticleEvent event, String contentHash) {
        Optional<String> obligation = texts.find(contentHash)
                .map(text -> text.path("obligation"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
        if (obligation.isEmpty()) return;
        String articleId = event.articleId().value();
        String portal = articles.find(articleId).orElseThrow().record().portal();
        var met = new Obligation.Met(articleId, Days.of(event.at()));
        desk.handle(
                new MeetObligation(obligation.get(), portal, met, event.at()),
                "meet-" + obligation.get() + "-" + articleId);
    }
}
