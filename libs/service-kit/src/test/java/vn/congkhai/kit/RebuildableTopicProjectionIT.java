package vn.congkhai.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congkhai.kit.messaging.ConsumerMetrics;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.kit.messaging.KafkaEventPublisher;
import vn.congkhai.kit.messaging.KafkaOut;
import vn.congkhai.kit.messaging.KafkaSettings;
import vn.congkhai.kit.messaging.KafkaTopicFollowers;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.kit.messaging.RebuildableTopicProjection;
import vn.congkhai.kit.messaging.Refill;
import vn.congkhai.kit.messaging.TopicFollower;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.kit.messaging.TopicListener;
import vn.congkhai.kit.operations.GivenUp;
import vn.congkhai.kit.operations.GivenUp.Reason;
import vn.congkhai.kit.operations.ProjectionLag;

/** A projection of a topic, built anew from the real broker. */
class RebuildableTopicProjectionIT extends KitIT {
    private static final List<String> TOPICS = List.of("service.v1");

    private KafkaOut out;
    private Keys projection;

    @BeforeEach
    void begin() {
        String service = "service-" + UUID.randomUUID();
        var settings = new KafkaSettings(broker().bootstrap(), service, service);
        out = new KafkaOut(settings);
        var metrics = new ConsumerMetrics(new SimpleMeterRegistry());
        projection = new Keys(new KafkaTopicFollowers(settings, out, metrics, error -> {
            throw error;
        }));
        projection.start();
    }

    @AfterEach
    void end() {
        projection.stop();
        out.close();
    }

    @Test
    void one_that_is_given_up_is_told_and_the_next_one_takes_over() {
        String before = publish();
        await().untilAsserted(() -> assertThat(projection.answering).contains(before));
        List<String> old = projection.answering;
        projection.refusals.add(new GivenUp(Reason.INCOMPLETE, "it lacks something"));
        projection.refusals.add(new IllegalStateException("the disk is full"));
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new ProjectionLag(() -> Stream.of(projection)).bindTo(registry);
        for (Reason reason : List.of(Reason.INCOMPLETE, Reason.FAILED)) {
            rebuild();
            var failed = projection.rebuilds().failed();
            assertThat(failed).isNotNull();
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(projection.answering).isSameAs(old);
            String after = publish();
            await().untilAsserted(() -> assertThat(old).containsOnlyOnce(after));
        }
        assertThat(projection.ended).containsExactly(false, false);
        assertThat(givenUp(registry)).isEqualTo(2);

        rebuild();
        assertThat(projection.rebuilds().failed()).isNull();
        assertThat(givenUp(registry)).isEqualTo(2);
        assertThat(projection.ended).containsExactly(false, false, true);
        assertThat(projection.answering).isNotSameAs(old).contains(before);
        String later = publish();
        await().untilAsserted(() -> assertThat(projection.answering).containsOnlyOnce(later));
        assertThat(old).doesNotContain(later);
    }

    @Test
    void one_that_stops_builds_nothing() {
        projection.stop();
        assertThat(projection.rebuild()).isFalse();
        assertThat(projection.rebuilding()).isNull();
    }

    private static double givenUp(SimpleMeterRegistry registry) {
        return registry.get("congkhai.projection.rebuilds.given.up")
                .tag("projection", "keys")
                .functionCounter()
                .count();
    }

    private void rebuild() {
        assertThat(projection.rebuild()).isTrue();
        await().until(() -> projection.rebuilding() == null);
    }

    private String publish() {
        String key = UUID.randomUUID().toString();
        new KafkaEventPublisher(out, "service")
                .publish(List.of(new OutgoingEvent(
                        "service.v1", key, "service", Map.of("name", key), 1, "epoch", null, Instant.now())));
        return key;
    }

    /** The keys of a topic, in the order in which they came. */
    private static final class Keys extends RebuildableTopicProjection {
        private final ConcurrentLinkedQueue<Exception> refusals = new ConcurrentLinkedQueue<>();
        private final List<Boolean> ended = new CopyOnWriteArrayList<>();
        private final TopicFollower follower;
        private volatile List<String> answering = new CopyOnWriteArrayList<>();

        Keys(TopicFollowers followers) {
            super(followers, TOPICS);
            follower = followers.group("keys", TOPICS, events -> add(answering, events));
        }

        private static void add(List<String> keys, List<IncomingEvent> events) {
            events.forEach(event -> keys.add(event.key()));
        }

        @Override
        protected TopicFollower follower() {
            return follower;
        }

        @Override
        protected Successor begin() {
            List<String> next = new CopyOnWriteArrayList<>();
            return new Successor() {
                @Override
                public TopicListener filling() {
                    return events -> add(next, events);
                }

                @Override
                public void takeOver(Refill rest, CountDownLatch stopping) throws GivenUp, InterruptedException {
                    rest();
                    rest.catchUp(stopping, Refill.ONE_BREATH);
                    rest.close();
                    Exception refusal = refusals.poll();
                    if (refusal instanceof GivenUp givenUp) throw givenUp;
                    if (refusal instanceof RuntimeException failure) throw failure;
                    answering = next;
                }

                @Override
                public void ended(boolean answers) {
                    ended.add(answers);
                }
            };
        }
    }
}
