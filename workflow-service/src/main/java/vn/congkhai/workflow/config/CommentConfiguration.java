package vn.congkhai.workflow.config;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.log.LogRebuilds;
import vn.congkhai.kit.log.RebuildableLogProjection;
import vn.congkhai.workflow.axon.WorkflowCommands;
import vn.congkhai.workflow.comments.CommentDesk;
import vn.congkhai.workflow.comments.CountingComments;
import vn.congkhai.workflow.comments.MongoOpenComments;
import vn.congkhai.workflow.comments.OpenComments;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** What is said about texts on their way. */
@Configuration(proxyBeanMethods = false)
class CommentConfiguration {
    @Bean
    DiscussionStreams discussionStreams(CommitLog log, WorkflowEvents events) {
        return new DiscussionStreams(log, events);
    }

    @Bean
    CommentDesk commentDesk(
            CommitLog log,
            WorkflowEvents events,
            WorkflowCommands commands,
            DiscussionStreams discussions,
            TextStore texts,
            ArticleDesk desk) {
        return new CommentDesk(log, events, commands, discussions, texts, desk);
    }

    @Bean
    OpenComments openComments(MongoDatabase database) {
        return new MongoOpenComments(database);
    }

    @Bean
    RebuildableLogProjection commentsProjection(
            LogRebuilds rebuilds,
            WorkflowEvents events,
            ArticleStreams articles,
            DiscussionStreams discussions,
            OpenComments open) {
        return rebuilds.follow(
                        "comments",
                        64,
                        MongoOpenComments.COLLECTIONS,
                        new CountingComments(events, articles, discussions, open),
                        where -> new CountingComments(events, articles, discussions, new MongoOpenComments(where)))
                .laidOut(2, List.of()); // the first counted what publications had overtaken
    }
}
