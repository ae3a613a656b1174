package vn.congkhai.workflow.config;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.log.LogFollowers;
import vn.congkhai.kit.log.LogProjection;
import vn.congkhai.kit.log.LogRebuilds;
import vn.congkhai.kit.log.RebuildableLogProjection;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.TopicCleaning;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.attachments.Uploading;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.destruction.DestroyingTexts;
import vn.congkhai.workflow.history.ArticleHistories;
import vn.congkhai.workflow.history.HistoryProjection;
import vn.congkhai.workflow.history.HistorySearch;
import vn.congkhai.workflow.history.MongoHistoryLines;
import vn.congkhai.workflow.policy.EditorialPolicies;
import vn.congkhai.workflow.publication.CleaningPublications;
import vn.congkhai.workflow.publication.PublishingCommits;
import vn.congkhai.workflow.relations.CitationProjection;
import vn.congkhai.workflow.relations.Citations;
import vn.congkhai.workflow.relations.MongoCitations;
import vn.congkhai.workflow.staff.AppointingFirstBoards;
import vn.congkhai.workflow.staff.Boards;
import vn.congkhai.workflow.staff.MongoBoards;
import vn.congkhai.workflow.staff.StaffDesk;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.staff.StaffProjection;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;
import vn.congkhai.workflow.supply.SupplyDeadlines;
import vn.congkhai.workflow.unsent.KeepingUnsentForms;
import vn.congkhai.workflow.worklist.ArticleLists;
import vn.congkhai.workflow.worklist.MongoArticleRows;
import vn.congkhai.workflow.worklist.PublishingDueArticles;
import vn.congkhai.workflow.worklist.Worklist;
import vn.congkhai.workflow.worklist.WorklistProjection;

/** What follows the log and what is read. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    private static final int BATCH = 64;

    @Bean
    Boards boards(MongoDatabase database) {
        return new MongoBoards(database);
    }

    @Bean
    StaffDirectory staffDirectory(Boards boards) {
        return new StaffDirectory(boards);
    }

    @Bean
    ArticleLists articleLists(MongoDatabase database) {
        return new ArticleLists(new MongoArticleRows(database));
    }

    @Bean
    Worklist worklist(ArticleLists lists, SupplyDeadlines deadlines, RunningCalendar calendar) {
        calendar.whenChanged(changed ->
                lists.orderBy(row -> deadlines.dueOn(row.portal(), row.category(), row.starts(), row.urgent())));
        return new Worklist(lists);
    }

    @Bean
    ArticleHistories articleHistories(CommitLog log, TextStore texts) {
        return new ArticleHistories(log, texts);
    }

    @Bean
    SupplyDeadlines supplyDeadlines(Regulations regulations, RunningCalendar calendar) {
        return new SupplyDeadlines(regulations, calendar::workingDays);
    }

    @Bean
    RebuildableLogProjection staffProjection(LogRebuilds rebuilds, Boards boards, WorkflowEvents events) {
        return rebuilds.follow(
                "staff",
                BATCH,
                MongoBoards.COLLECTIONS,
                new StaffProjection(boards, events),
                where -> new StaffProjection(new MongoBoards(where), events));
    }

    @Bean
    RebuildableLogProjection worklistProjection(
            LogRebuilds rebuilds, ArticleStreams articles, WorkflowEvents events, TextStore texts, ArticleLists lists) {
        return rebuilds.follow(
                        "worklist",
                        BATCH,
                        MongoArticleRows.COLLECTIONS,
                        new WorklistProjection(articles, events, texts, lists),
                        where -> new WorklistProjection(
                                articles, events, texts, new ArticleLists(new MongoArticleRows(where))))
                .laidOut(2, List.of("state_lists", "article_places"))
                .whenReplaced(lists::reload);
    }

    @Bean
    LogProjection publication(
            LogFollowers followers, CommitLog log, WorkflowEvents events, TextStore texts, EventPublisher publisher) {
        return followers.follow("publication", BATCH, new PublishingCommits(log, events, texts, publisher));
    }

    @Bean
    MongoHistoryLines historyLines(MongoDatabase database) {
        return new MongoHistoryLines(database);
    }

    @Bean
    HistorySearch historySearch(MongoHistoryLines lines) {
        return new HistorySearch(lines);
    }

    @Bean
    RebuildableLogProjection historySearchProjection(
            LogRebuilds rebuilds, ArticleStreams articles, WorkflowEvents events, MongoHistoryLines lines) {
        return rebuilds.follow(
                        "history",
                        BATCH,
                        MongoHistoryLines.COLLECTIONS,
                        new HistoryProjection(articles, events, lines),
                        where -> new HistoryProjection(articles, events, new MongoHistoryLines(where)))
                .laidOut(2, List.of("history_pages", "history_days"))
                .whenReplaced(lines::replaced);
    }

    @Bean
    Citations citations(MongoDatabase database) {
        return new MongoCitations(database);
    }

    @Bean
    RebuildableLogProjection citationProjection(
            LogRebuilds rebuilds,
            ArticleStreams articles,
            WorkflowEvents events,
            TextStore texts,
            Citations citations) {
        return rebuilds.follow(
                "citations",
                BATCH,
                MongoCitations.COLLECTIONS,
                new CitationProjection(articles, events, texts, citations),
                where -> new CitationProjection(articles, events, texts, new MongoCitations(where)));
    }

    @Bean
    LogProjection destroyingTexts(
            LogFollowers followers,
            WorkflowEvents events,
            ArticleStreams articles,
            DiscussionStreams discussions,
            TextStore texts,
            Uploading uploading,
            KeepingUnsentForms unsent) {
        return followers.follow(
                "destruction", BATCH, new DestroyingTexts(events, articles, discussions, texts, uploading, unsent));
    }

    @Bean
    LogProjection cleaningPublications(
            LogFollowers followers, WorkflowEvents events, ArticleStreams articles, TopicCleaning cleaning) {
        return followers.follow("topic-cleaning", BATCH, new CleaningPublications(events, articles, cleaning));
    }

    @Bean
    PublishingDueArticles publishingDueArticles(ArticleLists lists, ArticleDesk desk, EditorialPolicies policies) {
        return new PublishingDueArticles(lists, desk, policies.portals());
    }

    @Bean
    Sweeper sweeper(PublishingDueArticles publishing, KeepingUnsentForms unsent) {
        return new Sweeper(publishing, unsent);
    }

    /** Before the service is ready its first boards are appointed and the rights are as the log has them. */
    @Bean
    ApplicationRunner firstBoards(
            Regulations regulations,
            CommitLog log,
            StaffDesk desk,
            Clock clock,
            RebuildableLogProjection staffProjection) {
        return arguments -> {
            new AppointingFirstBoards(regulations, log, desk, clock).run();
            long head = log.head().position();
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (staffProjection.position() < head) {
                if (System.nanoTime() > deadline)
                    throw new IllegalStateException("the staff projection does not advance");
                TimeUnit.MILLISECONDS.sleep(5);
            }
        };
    }
}
