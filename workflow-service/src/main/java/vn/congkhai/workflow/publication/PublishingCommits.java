package vn.congkhai.workflow.publication;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.eventlog.axon.CommandMetadata;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.workflow.article.Article;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleEvent;
import vn.congkhai.workflow.board.StaffEvent;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Follows the log and tells Kafka, in the log's order: what happened, what is public now, and who holds which right. */
public final class PublishingCommits implements CommitListener {
    private final CommitLog log;
    private final WorkflowEvents events;
    private final PublicArticles publicArticles;
    private final EventPublisher publisher;

    public PublishingCommits(CommitLog log, WorkflowEvents events, TextStore texts, EventPublisher publisher) {
        this.log = log;
        this.events = events;
        this.publicArticles = new PublicArticles(texts);
        this.publisher = publisher;
    }

    @Override
    public void on(List<Commit> batch) {
        List<OutgoingEvent> outgoing = new ArrayList<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                events.article(logged).ifPresent(event -> article(logged, event, log.streamTo(logged), outgoing));
                events.staff(logged).ifPresent(event -> outgoing.add(staff(logged, event, log.streamTo(logged))));
            }
        }
        publisher.publish(outgoing);
    }

    private void article(
            LoggedEvent logged, ArticleEvent event, List<LoggedEvent> history, List<OutgoingEvent> outgoing) {
        Article folded = Article.unsubmitted();
        for (LoggedEvent past : upTo(logged, history)) {
            ArticleEvent known = events.article(past).orElse(null);
            if (known != null) folded = folded.evolve(known);
        }
        Existing article = (Existing) folded;
        outgoing.add(outgoing(logged, event, "article.v1", logged.type(), ArticleFacts.of(logged, event, article)));
        if (ArticleFacts.changesThePublicState(event)) {
            publicArticles
                    .of(article)
                    .ifPresent(state -> outgoing.add(outgoing(logged, event, "publication.v1", "publication", state)));
        }
    }

    private OutgoingEvent staff(LoggedEvent logged, StaffEvent event, List<LoggedEvent> history) {
        StaffMember member = StaffMember.without(event.account(), event.portal(), event.account());
        for (LoggedEvent past : upTo(logged, history)) {
            StaffEvent known = events.staff(past).orElse(null);
            if (known != null) member = member.evolve(known);
        }
        return new OutgoingEvent(
                "staff.v1",
                event.account(),
                "staff",
                PublicStaff.of(member),
                logged.position(),
                log.epoch(),
                logged.meta().get(CommandMetadata.TRACEPARENT),
                event.at());
    }

    private OutgoingEvent outgoing(LoggedEvent logged, ArticleEvent event, String topic, String type, Object data) {
        return new OutgoingEvent(
                topic,
                event.articleId().value(),
                type,
                data,
                logged.position(),
                log.epoch(),
                logged.meta().get(CommandMetadata.TRACEPARENT),
                event.at());
    }

    private static List<LoggedEvent> upTo(LoggedEvent logged, List<LoggedEvent> history) {
        return history.subList(0, Math.toIntExact(logged.sequence() + 1));
    }
}
