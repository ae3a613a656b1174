package vn.congkhai.qa.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.log.LogFollowers;
import vn.congkhai.kit.log.LogProjection;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.desk.TicketIndex;
import vn.congkhai.qa.desk.TicketRow;
import vn.congkhai.qa.mail.Letters;
import vn.congkhai.qa.mail.MailingAskers;
import vn.congkhai.qa.mail.SentLetters;
import vn.congkhai.qa.mail.SmtpPostman;
import vn.congkhai.qa.publication.PublishingQuestions;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Unit;

/** What follows the log: lists, the public topic, the mail; and the gauges of open questions. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {
    private static final int BATCH = 64;

    @Bean
    LogProjection ticketProjection(LogFollowers followers, TicketIndex index) {
        return followers.follow("tickets", BATCH, index);
    }

    @Bean
    LogProjection publicationProjection(
            LogFollowers followers,
            CommitLog log,
            CaseFiles files,
            QuestionPolicies policies,
            EventPublisher publisher) {
        var publishing = new PublishingQuestions(log, files, policies, publisher);
        return followers.follow("question.v1", BATCH, publishing);
    }

    /** One commit at a time: what was sent is known before the next letter. */
    @Bean
    LogProjection mailProjection(
            LogFollowers followers,
            MongoDatabase database,
            CaseFiles files,
            SealedTexts texts,
            QuestionPolicies policies,
            JavaMailSender sender,
            Clock clock,
            @Value("${congkhai.qa.link}") String link) {
        var letters = new Letters(files, texts, policies, link);
        var mailing = new MailingAskers(letters, new SmtpPostman(sender), new SentLetters(database), clock);
        return followers.follow("mail", 1, mailing);
    }

    @Bean
    MeterBinder questionMeters(TicketIndex index, QuestionPolicies policies, Clock clock) {
        return registry -> {
            for (Regulation regulation : policies.all()) {
                List<String> units = new ArrayList<>(List.of("none"));
                regulation.units().stream().map(Unit::id).forEach(units::add);
                for (String unit : units) {
                    Predicate<TicketRow> open = row -> row.portal().equals(regulation.id())
                            && row.state().isOpen()
                            && unit.equals(row.unit() == null ? "none" : row.unit());
                    Predicate<TicketRow> overdue = open.and(row -> row.owedOn().isBefore(Days.today(clock)));
                    Gauge.builder("congkhai.question.open", index, tickets -> tickets.count(open))
                            .tags("portal", regulation.id(), "unit", unit)
                            .register(registry);
                    Gauge.builder("congkhai.question.overdue", index, tickets -> tickets.count(overdue))
                            .tags("portal", regulation.id(), "unit", unit)
                            .register(registry);
                }
            }
        };
    }
}
