package vn.congkhai.workflow.config;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.log.LogRebuilds;
import vn.congkhai.kit.log.RebuildableLogProjection;
import vn.congkhai.workflow.axon.WorkflowCommands;
import vn.congkhai.workflow.obligations.FollowingObligations;
import vn.congkhai.workflow.obligations.MongoObligationBooks;
import vn.congkhai.workflow.obligations.MovingDeadlines;
import vn.congkhai.workflow.obligations.ObligationBooks;
import vn.congkhai.workflow.obligations.ObligationDesk;
import vn.congkhai.workflow.policy.EditorialPolicies;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;
import vn.congkhai.workflow.supply.SupplyDeadlines;

/** What units owe. */
@Configuration(proxyBeanMethods = false)
class ObligationConfiguration {
    @Bean
    MongoObligationBooks obligationBooks(MongoDatabase database) {
        return new MongoObligationBooks(database);
    }

    @Bean
    ObligationDesk obligationDesk(CommitLog log, WorkflowEvents events, WorkflowCommands commands) {
        return new ObligationDesk(log, events, commands);
    }

    @Bean
    RebuildableLogProjection obligationsProjection(
            LogRebuilds rebuilds,
            WorkflowEvents events,
            ArticleStreams articles,
            TextStore texts,
            ObligationDesk desk,
            MongoObligationBooks books) {
        // Both meet an obligation when its article is public: under one command id, so that it happens once.
        return rebuilds.follow(
                        "obligations",
                        64,
                        MongoObligationBooks.COLLECTIONS,
                        new FollowingObligations(events, articles, texts, desk, books),
                        where -> new FollowingObligations(
                                events, articles, texts, desk, new MongoObligationBooks(where)))
                .laidOut(2, List.of("obligation_books"))
                .whenReplaced(books::reload);
    }

    @Bean
    MovingDeadlines movingDeadlines(
            EditorialPolicies policies,
            ObligationBooks books,
            ObligationDesk desk,
            SupplyDeadlines deadlines,
            RunningCalendar calendar,
            Clock clock) {
        var moving = new MovingDeadlines(policies.portals(), books, desk, deadlines, clock);
        calendar.whenChanged(changed -> moving.run());
        return moving;
    }
}
