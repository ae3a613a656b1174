package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.kit.messaging.ConsumerMetrics;
import vn.congkhai.kit.messaging.KafkaEventPublisher;
import vn.congkhai.kit.messaging.KafkaOut;
import vn.congkhai.kit.messaging.KafkaSettings;
import vn.congkhai.kit.messaging.KafkaTopicFollowers;
import vn.congkhai.local.broker.EmbeddedBroker;
import vn.congkhai.search.consuming.SearchProjection;
import vn.congkhai.search.index.AttachedTexts;
import vn.congkhai.search.index.LiveIndex;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.Searching;
import vn.congkhai.search.query.Synonyms;

/** The index is built anew beside the one that answers, with a real broker. */
class RebuildIT {
    private static final Duration SHOWN = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void the_successor_takes_over_and_what_was_withdrawn_meanwhile_does_not_come_back() throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0, 0);
                KafkaOut out = new KafkaOut(new KafkaSettings(broker.bootstrap(), "newsroom", "newsroom"));
                LiveIndex index = LiveIndex.open(folder.resolve("index"), AttachedTexts.NONE)) {
            Newsroom newsroom = new Newsroom(new KafkaEventPublisher(out, "newsroom"));
            newsroom.sendAll(IntStream.range(0, 200)
                    .mapToObj(i -> newsroom.published("n" + i, "Tuyên truyền số " + i))
                    .toList());
            newsroom.send(newsroom.poison("bad"));
            SearchProjection projection = projection(broker, out, index);
            projection.start();
            try {
                await().atMost(SHOWN).until(() -> total(index) == 200);
                assertThat(projection.rebuilding()).isNull();
                assertThat(projection.rebuild()).isTrue();
                assertThat(projection.rebuild())
                        .as("a second one at the same time")
                        .isFalse();
                newsroom.send(newsroom.withdrawn("n7"));
                await().atMost(SHOWN).until(() -> projection.rebuilding() == null);
                await().atMost(SHOWN).until(() -> total(index) == 199);
                newsroom.send(newsroom.published("n200", "Tuyên truyền sau cùng"));
                await().atMost(SHOWN).until(() -> total(index) == 200);
                assertThat(projection.rebuild()).as("again, later").isTrue();
                await().atMost(SHOWN).until(() -> projection.rebuilding() == null && total(index) == 200);
            } finally {
                projection.stop();
            }
        }
    }

    @Test
    void an_event_of_a_newer_type_is_passed_over_counted_and_holds_up_nothing() throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0, 0);
                KafkaOut out = new KafkaOut(new KafkaSettings(broker.bootstrap(), "newsroom", "newsroom"));
                LiveIndex index = LiveIndex.open(folder.resolve("index"), AttachedTexts.NONE)) {
            Newsroom newsroom = new Newsroom(new KafkaEventPublisher(out, "newsroom"));
            newsroom.send(newsroom.published("n1", "Tuyên truyền số 1"));
            newsroom.send(newsroom.ofANewerType(newsroom.withdrawn("n1")));
            newsroom.send(newsroom.ofANewerType(newsroom.answered("q1", "Tuyên truyền ở đâu?")));
            newsroom.send(newsroom.published("n2", "Tuyên truyền số 2"));
            SearchProjection projection = projection(broker, out, index);
            projection.start();
            try {
                await().atMost(SHOWN).until(() -> projection.isCaughtUp() && projection.lagEvents() == 0);
                assertThat(projection.unknownEvents()).isEqualTo(2);
                assertThat(total(index)).isEqualTo(2);
                newsroom.send(newsroom.withdrawn("n1"));
                await().atMost(SHOWN).until(() -> total(index) == 1);
            } finally {
                projection.stop();
            }
        }
    }

    private static SearchProjection projection(EmbeddedBroker broker, KafkaOut out, LiveIndex index) {
        var settings = new KafkaSettings(broker.bootstrap(), "search-service", "search-service");
        var followers =
                new KafkaTopicFollowers(settings, out, new ConsumerMetrics(new SimpleMeterRegistry()), error -> {
                    throw error;
                });
        return new SearchProjection(followers, index, topic -> {});
    }

    private static long total(LiveIndex index) {
        try {
            return new Searching(index, Synonyms.load(Path.of("."), List.of()), Clock.systemUTC())
                    .search(new SearchRequest(Newsroom.PORTAL, "tuyên truyền", null, null, null, null, 1))
                    .total();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
