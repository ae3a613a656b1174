package vn.congkhai.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
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
import vn.congkhai.kit.messaging.Refill;
import vn.congkhai.kit.messaging.TopicFollower;
import vn.congkhai.kit.messaging.TopicListener;
import vn.congkhai.kit.operations.GivenUp;

/** What followers do when processes come and go. */
class FollowersIT extends KitIT {
    private static final List<String> TOPICS = List.of("service.v1");

    private final String service = "service-" + UUID.randomUUID();
    private final List<String> applied = new CopyOnWriteArrayList<>();
    private final AtomicReference<Error> death = new AtomicReference<>();
    private KafkaOut out;

    @BeforeEach
    void open() {
        out = new KafkaOut(settings());
    }

    @AfterEach
    void close() {
        out.close();
    }

    @Test
    void what_came_while_it_was_away_is_applied_once_after_its_return() {
        TopicFollower first = group(this::apply);
        first.start();
        String before = publish();
        await().untilAsserted(() -> assertThat(applied).contains(before));
        first.stop();
        assertThat(first.isRunning()).isFalse();

        String meanwhile = publish();
        TopicFollower second = group(this::apply);
        second.start();
        await().untilAsserted(() -> assertThat(applied).contains(meanwhile));
        await().untilAsserted(() -> assertThat(second.isCaughtUp()).isTrue());
        await().untilAsserted(() -> assertThat(second.lagEvents()).isZero());
        assertThat(applied).containsOnlyOnce(before, meanwhile);
        second.stop();
    }

    /** As after kill -9, but worse: the predecessor applies nothing and yet its heartbeat never stops. */
    @Test
    void a_successor_under_the_same_name_takes_over_from_a_predecessor_that_seems_alive() {
        var dead = new AtomicBoolean();
        TopicFollower predecessor = group(events -> {
            if (dead.get()) throw new IOException("the dead apply nothing");
            apply(events);
        });
        predecessor.start();
        String before = publish();
        await().untilAsserted(() -> assertThat(applied).contains(before));

        dead.set(true);
        String after = publish();
        TopicFollower successor = group(this::apply);
        successor.start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(applied).contains(after));
        } finally {
            predecessor.stop();
            successor.stop();
        }
    }

    @Test
    void offsets_that_the_listener_keeps_are_where_it_goes_on() {
        Map<TopicPartition, Long> kept = new ConcurrentHashMap<>();
        TopicListener keeping = events -> {
            for (IncomingEvent event : events) {
                applied.add(event.key());
                kept.put(new TopicPartition(event.topic(), event.partition()), event.offset() + 1);
            }
        };
        TopicFollower first = followers().assigned("index", TOPICS, partitions -> Map.copyOf(kept), keeping);
        first.start();
        String before = publish();
        await().untilAsserted(() -> assertThat(applied).contains(before));
        await().untilAsserted(() -> assertThat(first.isCaughtUp()).isTrue());
        first.stop();

        String meanwhile = publish();
        TopicFollower second = followers().assigned("index", TOPICS, partitions -> new HashMap<>(kept), keeping);
        second.start();
        await().untilAsserted(() -> assertThat(applied).contains(meanwhile));
        second.stop();
        assertThat(applied).containsOnlyOnce(before, meanwhile);
    }

    @Test
    void an_error_ends_the_follower_and_is_reported() {
        TopicFollower follower = group(events -> {
            throw new NoClassDefFoundError("nothing can repair this here");
        });
        follower.start();
        publish();
        await().untilAsserted(() -> assertThat(death.get()).isInstanceOf(NoClassDefFoundError.class));
        await().untilAsserted(() -> assertThat(follower.isRunning()).isFalse());
    }

    @Test
    void it_stops_in_the_middle_of_an_outage() {
        var attempts = new CopyOnWriteArrayList<String>();
        TopicFollower follower = group(events -> {
            attempts.add(events.getFirst().key());
            throw new IOException("the disk is full");
        });
        follower.start();
        String key = publish();
        await().untilAsserted(() -> assertThat(attempts).isNotEmpty());
        assertThat(follower.lagEvents()).isPositive();
        follower.stop();
        assertThat(follower.isRunning()).isFalse();

        TopicFollower next = group(this::apply);
        next.start();
        await().untilAsserted(() -> assertThat(applied).contains(key));
        next.stop();
    }

    @Test
    void a_refill_has_caught_up_when_it_has_applied_what_came_before_it_was_asked() throws Exception {
        String before = publish();
        try (var refill = new Refill(followers(), "refill", TOPICS, this::apply)) {
            refill.start();
            refill.catchUp(new CountDownLatch(1), Refill.ONE_BREATH);
            assertThat(applied).containsOnlyOnce(before);
            String meanwhile = publish();
            refill.catchUp(new CountDownLatch(1), Refill.ONE_BREATH);
            assertThat(applied).containsOnlyOnce(before, meanwhile);
            assertThat(refill.progress().done()).isEqualTo(applied.size());
        }
    }

    @Test
    void a_refill_that_cannot_go_on_is_given_up_when_the_service_stops() {
        publish();
        var stopping = new CountDownLatch(1);
        TopicListener full = events -> {
            stopping.countDown();
            throw new IOException("the disk is full");
        };
        try (var refill = new Refill(followers(), "refill", TOPICS, full)) {
            refill.start();
            assertThatThrownBy(() -> refill.catchUp(stopping, Refill.AS_LONG_AS_IT_TAKES))
                    .isInstanceOf(GivenUp.class);
            assertThat(refill.progress().done()).isZero();
        }
    }

    private void apply(List<IncomingEvent> events) {
        events.forEach(event -> applied.add(event.key()));
    }

    private String publish() {
        String key = UUID.randomUUID().toString();
        new KafkaEventPublisher(out, service)
                .publish(List.of(new OutgoingEvent(
                        "service.v1", key, "service", Map.of("name", key), 1, "epoch", null, Instant.now())));
        return key;
    }

    private TopicFollower group(TopicListener listener) {
        return followers().group("lists", TOPICS, listener);
    }

    private KafkaTopicFollowers followers() {
        return new KafkaTopicFollowers(settings(), out, new ConsumerMetrics(new SimpleMeterRegistry()), death::set);
    }

    private KafkaSettings settings() {
        return new KafkaSettings(broker().bootstrap(), service, service + "-1");
    }
}
