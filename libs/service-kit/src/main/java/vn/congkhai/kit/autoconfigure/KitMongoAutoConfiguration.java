package vn.congkhai.kit.autoconfigure;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import vn.congkhai.kit.KitProperties;
import vn.congkhai.kit.idempotency.AnswerSeal;
import vn.congkhai.kit.idempotency.ForgettingAnswers;
import vn.congkhai.kit.idempotency.IdempotencyFilter;
import vn.congkhai.kit.idempotency.StoredAnswers;
import vn.congkhai.kit.problem.ProblemWriter;

/** The database of a service that has one, {@code congkhai.database}. */
@AutoConfiguration(before = MongoAutoConfiguration.class, after = KitAutoConfiguration.class)
@ConditionalOnProperty("congkhai.database")
public class KitMongoAutoConfiguration {
    @Bean
    MongoClientSettingsBuilderCustomizer kitMongoSettings() {
        return settings -> settings.retryWrites(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(40).maxWaitTime(5, TimeUnit.SECONDS));
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, KitProperties properties) {
        String name = properties.database();
        if (name == null) throw new IllegalStateException("congkhai.database is empty");
        return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY);
    }

    @Bean
    StoredAnswers storedAnswers(MongoDatabase database, KitProperties properties) {
        String key = properties.doorKey();
        if (key == null || key.isBlank()) throw new IllegalStateException("CONGKHAI_DOOR_KEY is not set");
        return new StoredAnswers(database, AnswerSeal.of(key));
    }

    @Bean
    ForgettingAnswers forgettingAnswers(StoredAnswers answers, Clock clock) {
        return new ForgettingAnswers(answers, clock);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            StoredAnswers answers, ProblemWriter problems, Clock clock) {
        return KitAutoConfiguration.filter(
                new IdempotencyFilter(answers, problems, clock), KitAutoConfiguration.FilterOrder.IDEMPOTENCY);
    }
}
