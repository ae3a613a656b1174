package vn.congkhai.qa.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import vn.congkhai.kit.log.LogFollowers;
import vn.congkhai.kit.log.LogProjection;
import vn.congkhai.qa.axon.QuestionCommands;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.desk.StaffRights;
import vn.congkhai.qa.files.MongoUploads;
import vn.congkhai.qa.forgetting.EndingRetention;
import vn.congkhai.qa.limits.Limits;
import vn.congkhai.qa.lostcodes.MongoAskers;
import vn.congkhai.qa.lostcodes.SendingLostCodes;
import vn.congkhai.qa.mail.Letters;
import vn.congkhai.qa.mail.MongoOutbox;
import vn.congkhai.qa.mail.OrderingLetters;
import vn.congkhai.qa.mail.Post;
import vn.congkhai.qa.mail.SmtpPostman;
import vn.congkhai.qa.mail.StaffLetters;
import vn.congkhai.qa.sheet.DailySheets;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.timekeeping.RecomputingDeadlines;
import vn.congkhai.qa.timekeeping.RemindingOwners;
import vn.congkhai.qa.timekeeping.SendingSheets;
import vn.congkhai.qa.timekeeping.Timekeeper;
import vn.congkhai.qa.timekeeping.Timekeeper.Round;

/** Letters, and what the passing of time brings. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {
    @Bean
    MongoOutbox outbox(MongoDatabase database) {
        return new MongoOutbox(database);
    }

    @Bean
    Post post(
            MongoOutbox outbox,
            CaseFiles files,
            SealedTexts texts,
            QuestionPolicies policies,
            DailySheets sheets,
            JavaMailSender sender,
            Clock clock,
            @Value("${congkhai.qa.link}") String link,
            @Value("${congkhai.qa.staff-address}") String address) {
        var staff = new StaffLetters(files, policies, sheets, address, link);
        return new Post(outbox, new Letters(files, texts, policies, staff, link), new SmtpPostman(sender), clock);
    }

    @Bean
    LogProjection mailProjection(
            LogFollowers followers,
            CaseFiles files,
            SealedTexts texts,
            QuestionPolicies policies,
            StaffRights rights,
            Post post,
            Clock clock) {
        return followers.follow("mail", 16, new OrderingLetters(files, texts, policies, rights, post, clock));
    }

    @Bean
    MeterBinder letterMeters(Post post) {
        return registry -> Gauge.builder("congkhai.question.letters.waiting", post, Post::waiting)
                .register(registry);
    }

    @Bean
    SendingLostCodes sendingLostCodes(
            MongoAskers askers, QuestionPolicies policies, Post post, Limits limits, Clock clock) {
        return new SendingLostCodes(askers, policies, post, limits, clock);
    }

    @Bean
    EndingRetention endingRetention(
            TicketIndex index, QuestionPolicies policies, QuestionCommands commands, Clock clock) {
        return new EndingRetention(index, policies, commands, clock);
    }

    @Bean
    RemindingOwners remindingOwners(
            TicketIndex index, QuestionPolicies policies, QuestionCommands commands, Clock clock) {
        return new RemindingOwners(index, policies, commands, clock);
    }

    @Bean
    RecomputingDeadlines recomputingDeadlines(
            TicketIndex index, QuestionPolicies policies, QuestionCommands commands, Clock clock) {
        return new RecomputingDeadlines(index, policies, commands, clock);
    }

    @Bean
    SendingSheets sendingSheets(
            DailySheets sheets, QuestionPolicies policies, StaffRights rights, Post post, Clock clock) {
        return new SendingSheets(sheets, policies, rights, post, clock);
    }

    @Bean
    Timekeeper timekeeper(
            RemindingOwners reminding,
            RecomputingDeadlines recomputing,
            SendingSheets sheets,
            EndingRetention retention,
            MongoUploads uploads) {
        return new Timekeeper(List.of(
                new Round("recomputing", Duration.ofSeconds(2), recomputing::recompute),
                new Round("reminding", Duration.ofSeconds(2), reminding::remind),
                new Round("daily sheets", Duration.ofSeconds(5), sheets::send),
                new Round("retention", Duration.ofMinutes(10), retention::end),
                new Round("unused uploads", Duration.ofMinutes(10), uploads::deleteUnused)));
    }
}
