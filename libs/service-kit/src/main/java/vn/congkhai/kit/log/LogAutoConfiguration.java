package vn.congkhai.kit.log;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import vn.congkhai.eventlog.BlobStore;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.Sealing;
import vn.congkhai.kit.operations.LogHead;
import vn.congkhai.kit.operations.LogHeads;

/** Gives a service with {@code event-log} on its class path its log, its texts, its sealed data and its followers. */
@AutoConfiguration(afterName = "vn.congkhai.kit.autoconfigure.KitAutoConfiguration")
@ConditionalOnClass(CommitLog.class)
public class LogAutoConfiguration {
    @Bean
    CommitLog commitLog(
            MongoDatabase database,
            Clock clock,
            MeterRegistry meters,
            @Value("${spring.application.name}") String service,
            @Value("${congkhai.instance:${spring.application.name}}") String instance)
            throws UnknownHostException {
        String writer = service + "@" + InetAddress.getLocalHost().getHostName() + "#" + instance;
        return CommitLog.open(database, writer, clock, meters);
    }

    @Bean
    BlobStore blobStore(MongoDatabase database) {
        return new BlobStore(database);
    }

    @Bean
    Sealing sealing(MongoDatabase database) {
        return new Sealing(database);
    }

    @Bean
    LogFollowers logFollowers(CommitLog log, MongoDatabase database, Clock clock, ObjectProvider<EventCodec> codec) {
        return new LogFollowers(log, database, clock, codec.getIfAvailable());
    }

    @Bean
    LogHeads logHeads(CommitLog log, @Value("${spring.application.name}") String service) {
        return () -> List.of(new LogHead(service, log.head().epoch(), log.head().position()));
    }
}
