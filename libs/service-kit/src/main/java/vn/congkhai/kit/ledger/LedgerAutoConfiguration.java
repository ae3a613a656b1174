package vn.congkhai.kit.ledger;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.checkpoint.SigningKeys;
import vn.congkhai.eventlog.export.MongoCheckpoints;
import vn.congkhai.eventlog.export.MongoLedgerTree;
import vn.congkhai.eventlog.export.MongoLogSource;
import vn.congkhai.kit.KitProperties;
import vn.congkhai.kit.log.LogAutoConfiguration;
import vn.congkhai.kit.log.LogFollowers;
import vn.congkhai.kit.log.LogProjection;
import vn.congkhai.kit.log.LogRebuilds;
import vn.congkhai.kit.messaging.EventPublisher;

/** Gives a service with a log its ledger. The keys lie in the process's own folder, which is not the database's. */
@AutoConfiguration(after = LogAutoConfiguration.class)
@ConditionalOnClass(CommitLog.class)
public class LedgerAutoConfiguration {
    private static final int BATCH = 256;

    @Bean
    MongoLedgerTree ledgerTree(CommitLog log, MongoDatabase database) {
        return new MongoLedgerTree(log, database);
    }

    @Bean
    LogProjection ledgerProjection(LogFollowers followers, MongoLedgerTree tree) {
        return followers.followWhole("ledger", BATCH, tree);
    }

    @Bean
    LogRebuilds logRebuilds(CommitLog log, MongoDatabase database, Clock clock, ObjectProvider<EventCodec> codec) {
        return new LogRebuilds(log, database, clock, codec.getIfAvailable());
    }

    @Bean
    Ledger ledger(
            CommitLog log,
            MongoDatabase database,
            MongoLedgerTree tree,
            KitProperties properties,
            EventPublisher publisher,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        return new Ledger(
                service,
                MongoLogSource.originOf(service),
                log,
                tree,
                SigningKeys.in(properties.data().resolve("ledger"), clock.instant()),
                new MongoCheckpoints(database),
                publisher,
                clock);
    }

    @Bean
    LedgerController ledgerController(Ledger ledger, @Value("${spring.application.name}") String service) {
        return new LedgerController(service, ledger);
    }

    @Bean
    CheckpointsController checkpointsController(Ledger ledger, @Value("${spring.application.name}") String service) {
        return new CheckpointsController(service, ledger);
    }
}
