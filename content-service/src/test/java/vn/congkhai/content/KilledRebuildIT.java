package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congkhai.content.Events.Story;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.consuming.PublicationProjection;
import vn.congkhai.content.generation.Generation;
import vn.congkhai.content.generation.Generations;
import vn.congkhai.content.mongo.MongoGenerations;
import vn.congkhai.kit.messaging.ConsumerMetrics;
import vn.congkhai.kit.messaging.KafkaOut;
import vn.congkhai.kit.messaging.KafkaSettings;
import vn.congkhai.kit.messaging.KafkaTopicFollowers;
import vn.congkhai.kit.messaging.OutgoingEvent;

/** A process that dies while it builds the next generation: what it leaves, and what its successor makes of that. */
class KilledRebuildIT extends ContentIT {
    enum Moment {
        WHILE_ARTICLES_ARE_WRITTEN,
        BEFORE_IT_IS_NAMED,
        AFTER_IT_WAS_NAMED
    }

    /** In place of a kill -9: from then on nothing of the process reaches the database. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** The generations of a process that is killed at a moment. */
    private static final class Mortal implements Generations {
        private final Generations behind;
        private final Moment moment;
        private volatile boolean dead;

        Mortal(Generations behind, Moment moment) {
            this.behind = behind;
            this.moment = moment;
        }

        private Generations alive() {
            if (dead) throw new Killed();
            return behind;
        }

        private Killed die() {
            dead = true;
            return new Killed();
        }

        @Override
        public Generation answering() {
            return alive().answering();
        }

        @Override
        public Generation look() {
            return alive().look();
        }

        @Override
        public Generation begin() {
            Generation next = alive().begin();
            return moment == Moment.WHILE_ARTICLES_ARE_WRITTEN
                    ? new Generation(next.number(), new HalfWritten(next.articles(), this), next.lists())
                    : next;
        }

        @Override
        public void change(Generation next) {
            if (moment == Moment.BEFORE_IT_IS_NAMED) throw die();
            alive().change(next);
            throw die();
        }

        @Override
        public void clean() {
            alive().clean();
        }
    }

    private record HalfWritten(ArticleStore behind, Mortal process) implements ArticleStore {
        @Override
        public Map<String, Article> findAll(Collection<String> keys) {
            return behind.findAll(keys);
        }

        @Override
        public void save(Collection<Article> articles) {
            behind.save(articles.stream().limit(articles.size() / 2 + 1).toList());
            throw process.die();
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_whole_generation_answers_afterwards_and_the_next_attempt_succeeds(Moment moment) {
        String name = "killed-" + moment.name().toLowerCase(Locale.ROOT);
        publish(IntStream.range(0, 20)
                .mapToObj(i -> Events.story("quan8", "tin-tuc", "Trước khi chết " + i))
                .map(Story::published)
                .toArray(OutgoingEvent[]::new));
        var settings = new KafkaSettings(kafka(), name, name);
        try (MongoClient client = MongoClients.create(mongo());
                KafkaOut out = new KafkaOut(settings)) {
            MongoDatabase database = client.getDatabase(name);
            Mortal mortal = new Mortal(new MongoGenerations(database), moment);
            PublicationProjection killed = projection(settings, out, mortal);
            killed.start();
            Applied.by(kafka(), name + ".publications");
            Stored before = Stored.in(database);
            assertThat(before.articles()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(killed.rebuild()).isTrue();
            until(() -> mortal.dead && killed.rebuilding() == null);
            killed.stop();
            assertThat(Stored.collections(database))
                    .as("the killed one leaves both")
                    .contains("articles", "articles~1");
            assertThat(Stored.in(database)).isEqualTo(before);
            assertThat(Stored.suffix(database)).isEqualTo(moment == Moment.AFTER_IT_WAS_NAMED ? "~1" : "");

            PublicationProjection successor = projection(settings, out, new MongoGenerations(database));
            successor.start();
            try {
                until(() -> isAlone(database));
                assertThat(Stored.in(database)).isEqualTo(before);
                String answered = Stored.suffix(database);
                assertThat(successor.rebuild()).isTrue();
                until(() -> successor.rebuilding() == null && isAlone(database));
                assertThat(Stored.suffix(database)).isNotEqualTo(answered);
                assertThat(Stored.in(database)).isEqualTo(before);
            } finally {
                successor.stop();
            }
        }
    }

    /** The threads of the killed one end with an error, which is none of the test. */
    private static void until(Callable<Boolean> condition) {
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(condition);
    }

    private static boolean isAlone(MongoDatabase database) {
        String suffix = Stored.suffix(database);
        List<String> there = Stored.collections(database);
        return there.stream().allMatch(name -> suffix.isEmpty() ? !name.contains("~") : name.endsWith(suffix));
    }

    private static PublicationProjection projection(KafkaSettings settings, KafkaOut out, Generations generations) {
        var metrics = new ConsumerMetrics(new SimpleMeterRegistry());
        return new PublicationProjection(
                new KafkaTopicFollowers(settings, out, metrics, error -> {}), generations, () -> {});
    }
}
