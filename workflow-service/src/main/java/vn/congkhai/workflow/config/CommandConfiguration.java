package vn.congkhai.workflow.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import vn.congkhai.eventlog.BlobStore;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.kit.media.MediaStore;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.attachments.MongoUploadedFiles;
import vn.congkhai.workflow.attachments.Uploading;
import vn.congkhai.workflow.axon.WorkflowCommands;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.policy.EditorialPolicies;
import vn.congkhai.workflow.staff.StaffDesk;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;
import vn.congkhai.workflow.unsent.KeepingUnsentForms;
import vn.congkhai.workflow.unsent.MongoUnsentForms;
import vn.congkhai.workflow.unsent.UnsentForms;

/** What decides and stores. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
    @Bean
    WorkflowEvents workflowEvents() {
        return new WorkflowEvents();
    }

    /** By which the followers of the log tell what a newer version wrote. */
    @Bean
    EventCodec eventCodec(WorkflowEvents events) {
        return events.codec();
    }

    @Bean
    TextStore textStore(BlobStore blobs) {
        return new TextStore(blobs);
    }

    @Bean
    EditorialPolicies editorialPolicies(Regulations regulations) {
        return new EditorialPolicies(regulations);
    }

    @Bean
    WorkflowCommands workflowCommands(CommitLog log, WorkflowEvents events, TextStore texts) {
        return new WorkflowCommands(log, events, texts);
    }

    @Bean
    ArticleStreams articleStreams(CommitLog log, WorkflowEvents events) {
        return new ArticleStreams(log, events);
    }

    @Bean
    ArticleDesk articleDesk(
            CommitLog log,
            ArticleStreams articles,
            WorkflowCommands commands,
            EditorialPolicies policies,
            Clock clock,
            MeterRegistry meters) {
        return new ArticleDesk(log, articles, commands, policies, clock, meters);
    }

    @Bean
    StaffDesk staffDesk(CommitLog log, WorkflowEvents events, WorkflowCommands commands) {
        return new StaffDesk(log, events, commands);
    }

    @Bean
    Uploading uploading(MediaStore media, MongoDatabase database, Clock clock) {
        return new Uploading(media, new MongoUploadedFiles(database), clock);
    }

    @Bean
    UnsentForms unsentForms(MongoDatabase database) {
        return new MongoUnsentForms(database);
    }

    @Bean
    KeepingUnsentForms keepingUnsentForms(
            UnsentForms forms,
            Clock clock,
            @Value("${congkhai.unsent.largest}") DataSize largest,
            @Value("${congkhai.unsent.most}") int most,
            @Value("${congkhai.unsent.kept}") Duration kept) {
        var limits = new KeepingUnsentForms.Limits(largest.toBytes(), most, kept);
        return new KeepingUnsentForms(forms, limits, clock);
    }
}
