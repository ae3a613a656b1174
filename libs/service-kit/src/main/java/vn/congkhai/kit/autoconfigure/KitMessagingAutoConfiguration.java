package vn.congkhai.kit.autoconfigure;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import vn.congkhai.kit.KitProperties;
import vn.congkhai.kit.messaging.Brokers;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.ConsumerMetrics;
import vn.congkhai.kit.messaging.DeadLetters;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.KafkaEventPublisher;
import vn.congkhai.kit.messaging.KafkaOut;
import vn.congkhai.kit.messaging.KafkaSettings;
import vn.congkhai.kit.messaging.KafkaTopicFollowers;
import vn.congkhai.kit.messaging.TablesHealth;
import vn.congkhai.kit.messaging.TopicCleaning;
import vn.congkhai.kit.operations.LogHeads;
import vn.congkhai.kit.operations.OperationsController;
import vn.congkhai.kit.operations.ProcessReport;
import vn.congkhai.kit.operations.ProjectionLag;
import vn.congkhai.kit.operations.ProjectionProgress;

/** Events out and in, and what operators see of them. */
@AutoConfiguration(after = KitAutoConfiguration.class)
public class KitMessagingAutoConfiguration {
    @Bean
    KafkaSettings kafkaSettings(KitProperties properties, @Value("${spring.application.name}") String service) {
        String instance = properties.instance();
        return new KafkaSettings(properties.kafka(), service, instance == null ? service : instance);
    }

    @Bean
    KafkaOut kafkaOut(KafkaSettings settings) {
        return new KafkaOut(settings);
    }

    @Bean
    TopicCleaning topicCleaning(KafkaSettings settings, KafkaOut out) {
        return new TopicCleaning(settings, out);
    }

    @Bean
    @ConditionalOnMissingBean
    EventPublisher eventPublisher(KafkaOut out, KafkaSettings settings) {
        return new KafkaEventPublisher(out, settings.service());
    }

    @Bean
    ConsumerMetrics consumerMetrics(MeterRegistry registry) {
        return new ConsumerMetrics(registry);
    }

    @Bean
    KafkaTopicFollowers topicFollowers(
            KafkaSettings settings, KafkaOut out, ConsumerMetrics metrics, ApplicationEventPublisher application) {
        return new KafkaTopicFollowers(
                settings,
                out,
                metrics,
                error -> AvailabilityChangeEvent.publish(application, error, LivenessState.BROKEN));
    }

    @Bean
    DeadLetters deadLetters(KafkaSettings settings, KafkaTopicFollowers followers) {
        return new DeadLetters(settings, followers);
    }

    /** Its name is the contributor's: the readiness group includes it. */
    @Bean
    HealthIndicator tables(ObjectProvider<CompactedTable<?>> tables) {
        return new TablesHealth(tables::stream);
    }

    @Bean
    MeterBinder projectionLag(ObjectProvider<ProjectionProgress> projections) {
        return new ProjectionLag(projections::stream);
    }

    @Bean(destroyMethod = "close")
    Brokers brokers(KafkaSettings settings) {
        return new Brokers(settings);
    }

    @Bean
    ProcessReport processReport(
            KafkaSettings settings,
            ApplicationAvailability availability,
            ObjectProvider<MongoDatabase> database,
            Brokers brokers) {
        Map<String, Runnable> needs = new LinkedHashMap<>();
        database.ifAvailable(found -> needs.put("database", () -> found.runCommand(new Document("ping", 1))));
        needs.put("broker", brokers::ask);
        return new ProcessReport(settings.service(), settings.instance(), availability, needs);
    }

    @Bean
    OperationsController operationsController(
            KafkaSettings settings,
            ProcessReport process,
            ObjectProvider<LogHeads> logs,
            ObjectProvider<ProjectionProgress> projections,
            KafkaTopicFollowers followers,
            DeadLetters deadLetters) {
        return new OperationsController(
                settings.instance(), process, logs::stream, () -> all(projections, followers), deadLetters);
    }

    /** A follower that fills a table is no bean; one that fills a projection of its name is shown as that. */
    private static Stream<ProjectionProgress> all(
            ObjectProvider<ProjectionProgress> projections, KafkaTopicFollowers followers) {
        Map<String, ProjectionProgress> byName = new LinkedHashMap<>();
        Stream.concat(projections.stream(), followers.stream())
                .forEach(projection -> byName.putIfAbsent(projection.name(), projection));
        return byName.values().stream();
    }
}
