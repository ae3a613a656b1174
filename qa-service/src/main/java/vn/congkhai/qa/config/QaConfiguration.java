package vn.congkhai.qa.config;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.Sealing;
import vn.congkhai.kit.KitProperties;
import vn.congkhai.kit.calendar.CalendarConfiguration;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.qa.answered.MongoPublishedQuestions;
import vn.congkhai.qa.asking.AskingQuestions;
import vn.congkhai.qa.asking.ProofOfWork;
import vn.congkhai.qa.axon.QuestionCommands;
import vn.congkhai.qa.axon.QuestionEventTypes;
import vn.congkhai.qa.casefile.AttachmentsOf;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.desk.Answering;
import vn.congkhai.qa.desk.DeskActs;
import vn.congkhai.qa.desk.DeskCommands;
import vn.congkhai.qa.desk.DeskSheets;
import vn.congkhai.qa.desk.StaffRights;
import vn.congkhai.qa.desk.StaffViews;
import vn.congkhai.qa.files.Downloads;
import vn.congkhai.qa.files.MongoUploads;
import vn.congkhai.qa.files.SealedFiles;
import vn.congkhai.qa.forgetting.MongoForgetting;
import vn.congkhai.qa.limits.Limits;
import vn.congkhai.qa.lostcodes.MongoAskers;
import vn.congkhai.qa.mail.MongoOutbox;
import vn.congkhai.qa.question.Question;
import vn.congkhai.qa.sheet.DailySheets;
import vn.congkhai.qa.statistics.CountingQuestions;
import vn.congkhai.qa.statistics.MongoFinishedCounts;
import vn.congkhai.qa.tickets.MongoTickets;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tracking.AskerActs;
import vn.congkhai.qa.tracking.TrackingQuestions;
import vn.congkhai.regulation.Regulations;

/** What is read from the log, and the use cases. */
@Configuration(proxyBeanMethods = false)
@Import(CalendarConfiguration.class)
class QaConfiguration {
    @Bean
    EventCodec eventCodec() {
        return QuestionEventTypes.codec();
    }

    @Bean
    QuestionPolicies questionPolicies(Regulations regulations, RunningCalendar calendar) {
        return new QuestionPolicies(regulations.all(), calendar::workingDays);
    }

    @Bean
    SealedTexts sealedTexts(Sealing sealing, CaseFiles files) {
        return new SealedTexts(
                sealing,
                id -> files.find(id)
                        .filter(file -> file.question() instanceof Question.Erased)
                        .isPresent());
    }

    @Bean
    CaseFiles caseFiles(CommitLog log, EventCodec codec) {
        return new CaseFiles(log, codec);
    }

    @Bean
    TicketIndex ticketIndex(CommitLog log, CaseFiles files, MongoDatabase database) {
        return new TicketIndex(log, files, new MongoTickets(database));
    }

    @Bean
    MongoPublishedQuestions publishedQuestions(MongoDatabase database, CaseFiles files) {
        return new MongoPublishedQuestions(database, files);
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
    Limits limits(Clock clock, KitProperties properties) {
        return Limits.of(clock, !properties.noLimits());
    }

    @Bean
    SealedFiles sealedFiles(KitProperties properties) {
        return new SealedFiles(properties.media().resolve("questions"));
    }

    @Bean
    MongoUploads uploads(MongoDatabase database, SealedFiles files, Clock clock) {
        return new MongoUploads(database, files, clock);
    }

    @Bean
    Downloads downloads(SealedFiles files) {
        return new Downloads(files);
    }

    @Bean
    AttachmentsOf attachmentsOf(SealedTexts texts) {
        return new AttachmentsOf(texts);
    }

    @Bean
    AskingQuestions askingQuestions(
            QuestionCommands commands,
            QuestionPolicies policies,
            SealedTexts texts,
            CaseFiles files,
            TicketIndex index,
            ProofOfWork proof,
            MongoUploads uploads,
            Clock clock) {
        return new AskingQuestions(commands, policies, texts, files, index, proof, uploads, clock);
    }

    @Bean
    TrackingQuestions trackingQuestions(
            TicketIndex index,
            CaseFiles files,
            SealedTexts texts,
            QuestionPolicies policies,
            StaffRights rights,
            @Value("${congkhai.qa.staff-address}") String address,
            Clock clock) {
        return new TrackingQuestions(index, files, texts, policies, rights, address, clock);
    }

    @Bean
    AskerActs askerActs(
            TicketIndex index,
            QuestionCommands commands,
            QuestionPolicies policies,
            SealedTexts texts,
            MongoForgetting forgetting,
            Clock clock) {
        return new AskerActs(index, commands, policies, texts, forgetting, clock);
    }

    @Bean
    MongoAskers askers(MongoDatabase database, CaseFiles files, SealedTexts texts) {
        return new MongoAskers(database, files, texts);
    }

    @Bean
    MongoForgetting forgetting(
            MongoDatabase database, CaseFiles cases, Sealing sealing, SealedFiles files, MongoAskers askers) {
        return new MongoForgetting(database, cases, sealing, files, askers);
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
    StaffViews staffViews(
            SealedTexts texts,
            CaseFiles files,
            QuestionPolicies policies,
            MongoOutbox outbox,
            StaffRights rights,
            Clock clock) {
        return new StaffViews(texts, files, policies, outbox, rights, clock);
    }

    @Bean
    DeskCommands deskCommands(
            QuestionCommands commands,
            QuestionPolicies policies,
            StaffRights rights,
            TicketIndex index,
            CaseFiles files,
            StaffViews views,
            MongoPublishedQuestions published,
            Clock clock) {
        return new DeskCommands(commands, policies, rights, index, files, views, published, clock);
    }

    @Bean
    DeskActs deskActs(DeskCommands desk, SealedTexts texts) {
        return new DeskActs(desk, texts);
    }

    @Bean
    Answering answering(DeskCommands desk, SealedTexts texts, MongoUploads uploads) {
        return new Answering(desk, texts, uploads);
    }

    @Bean
    DeskSheets deskSheets(DailySheets sheets, QuestionPolicies policies, StaffRights rights, Clock clock) {
        return new DeskSheets(sheets, policies, rights, clock);
    }

    @Bean
    DailySheets dailySheets(TicketIndex index, QuestionPolicies policies, Clock clock) {
        return new DailySheets(index, policies, clock);
    }

    @Bean
    CountingQuestions countingQuestions(
            TicketIndex index, QuestionPolicies policies, MongoDatabase database, Clock clock) {
        return new CountingQuestions(index, policies, new MongoFinishedCounts(database), clock);
    }

    @Bean
    ApplicationRunner firstCounts(CountingQuestions counting) {
        return arguments -> counting.begin();
    }
}
