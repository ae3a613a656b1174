package vn.congkhai.qa.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.log.LogFollowers;
import vn.congkhai.kit.log.LogProjection;
import vn.congkhai.kit.log.LogRebuilds;
import vn.congkhai.kit.log.RebuildableLogProjection;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.answered.MongoPublishedQuestions;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.files.KeepingFiles;
import vn.congkhai.qa.files.MongoUploads;
import vn.congkhai.qa.forgetting.MongoForgetting;
import vn.congkhai.qa.lostcodes.MongoAskers;
import vn.congkhai.qa.publication.PublishingQuestions;
import vn.congkhai.qa.tickets.MongoTickets;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Unit;

/** What follows the log: lists, the public topic, files, addresses and forgetting; and the gauges of open questions. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {
    private static final int BATCH = 64;

    @Bean
    RebuildableLogProjection ticketProjection(LogRebuilds rebuilds, TicketIndex index) {
        return rebuilds.follow(
                        "ticket-rows",
                        BATCH,
                        MongoTickets.COLLECTIONS,
                        index,
                        where -> index.beside(new MongoTickets(where)))
                .whenReplaced(index::replaced);
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

    @Bean
    RebuildableLogProjection publishedProjection(LogRebuilds rebuilds, MongoPublishedQuestions published) {
        return rebuilds.follow("published", BATCH, MongoPublishedQuestions.COLLECTIONS, published, published::beside)
                .whenReplaced(published::replaced);
    }

    @Bean
    LogProjection filesProjection(LogFollowers followers, CaseFiles cases, MongoUploads uploads) {
        return followers.follow("files", BATCH, new KeepingFiles(cases, uploads));
    }

    @Bean
    RebuildableLogProjection askersProjection(LogRebuilds rebuilds, MongoAskers askers) {
        return rebuilds.follow("askers", BATCH, MongoAskers.COLLECTIONS, askers, askers::beside)
                .laidOut(2, MongoAskers.FORMER);
    }

    @Bean
    LogProjection forgettingProjection(LogFollowers followers, MongoForgetting forgetting) {
        return followers.follow("forgetting", BATCH, forgetting);
    }

    @Bean
    MeterBinder questionMeters(TicketIndex index, QuestionPolicies policies, Clock clock) {
        return registry -> {
            for (Regulation regulation : policies.all()) {
                List<String> units = new ArrayList<>(List.of("none"));
                regulation.units().stream().map(Unit::id).forEach(units::add);
                for (String unit : units) {
                    Predicate<TicketRow> open = row -> row.portal().equals(regulation.id())
                            && row.isOpen()
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
