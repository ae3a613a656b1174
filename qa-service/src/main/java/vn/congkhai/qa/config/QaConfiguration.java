package vn.congkhai.qa.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.Sealing;
import vn.congkhai.kit.KitProperties;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.qa.asking.AskingQuestions;
import vn.congkhai.qa.asking.ProofOfWork;
import vn.congkhai.qa.axon.QuestionCommands;
import vn.congkhai.qa.axon.QuestionEventTypes;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.desk.DeskCommands;
import vn.congkhai.qa.desk.StaffRights;
import vn.congkhai.qa.desk.StaffViews;
import vn.congkhai.qa.desk.TicketIndex;
import vn.congkhai.qa.tracking.TrackingQuestions;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.calendar.WorkingDays;

/** What is read from the log, and the use cases. */
@Configuration(proxyBeanMethods = false)
class QaConfiguration {
    @Bean
    EventCodec eventCodec() {
        return QuestionEventTypes.codec();
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.stateAgencies();
    }

    @Bean
    QuestionPolicies questionPolicies(Regulations regulations, WorkingDays calendar) {
        return new QuestionPolicies(regulations.all(), calendar);
    }

    @Bean
    SealedTexts sealedTexts(Sealing sealing) {
        return new SealedTexts(sealing);
    }

    @Bean
    CaseFiles caseFiles(CommitLog log, EventCodec codec) {
        return new CaseFiles(log, codec);
    }

    @Bean
    TicketIndex ticketIndex(CommitLog log, CaseFiles files) {
        return new TicketIndex(log, files);
    }

    @Bean
    QuestionCommands questionCommands(CommitLog log, EventCodec codec) {
        return new QuestionCommands(log, codec);
    }

    @Bean
    ProofOfWork proofOfWork(Clock clock, KitProperties properties) {
        return new ProofOfWork(clock, !properties.noLimits());
    }

    @Bean
    AskingQuestions askingQuestions(
            QuestionCommands commands,
            QuestionPolicies policies,
            SealedTexts texts,
            CaseFiles files,
            TicketIndex index,
            ProofOfWork proof,
            Clock clock) {
        return new AskingQuestions(commands, policies, texts, files, index, proof, clock);
    }

    @Bean
    TrackingQuestions trackingQuestions(
            TicketIndex index, CaseFiles files, SealedTexts texts, QuestionPolicies policies, Clock clock) {
        return new TrackingQuestions(index, files, texts, policies, clock);
    }

    @Bean
    CompactedTable<StaffRights.StaffEntry> staffTable(TopicFollowers followers) {
        return StaffRights.table(followers);
    }

    @Bean
    StaffRights staffRights(CompactedTable<StaffRights.StaffEntry> staffTable) {
        return new StaffRights(staffTable);
    }

    @Bean
    StaffViews staffViews(SealedTexts texts, CaseFiles files, WorkingDays calendar, Clock clock) {
        return new StaffViews(texts, files, calendar, clock);
    }

    @Bean
    DeskCommands deskCommands(
            QuestionCommands commands,
            QuestionPolicies policies,
            StaffRights rights,
            TicketIndex index,
            CaseFiles files,
            StaffViews views,
            Clock clock) {
        return new DeskCommands(commands, policies, rights, index, files, views, clock);
    }
}
