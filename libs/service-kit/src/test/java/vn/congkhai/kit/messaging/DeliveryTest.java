package vn.congkhai.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.tracing.Traces;

class DeliveryTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final List<String> applied = new ArrayList<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void a_batch_that_can_be_applied_is_applied_at_once() {
        deliver(this::apply, "a", "b");
        assertThat(applied).containsExactly("a", "b");
        assertThat(meters.counter("congkhai.consumer.applied", "topic", "t").count())
                .isEqualTo(2);
        assertThat(waits).isEmpty();
    }

    @Test
    void an_event_that_fails_three_times_is_put_aside_and_the_others_are_applied() {
        var attempts = new ArrayList<String>();
        deliver(
                events -> {
                    for (IncomingEvent event : events) {
                        attempts.add(event.key());
                        if (event.key().equals("poison")) throw new IllegalStateException("no");
                    }
                    apply(events);
                },
                "a",
                "poison",
                "b");
        assertThat(applied).containsExactly("a", "b");
        assertThat(letters).extracting(DeadLetter::letterKey).containsExactly("consumer|t|0|1");
        assertThat(letters.getFirst().cause()).contains("no");
        assertThat(attempts).containsExactly("a", "poison", "a", "poison", "poison", "poison", "b");
        assertThat(meters.counter("congkhai.consumer.deadletter", "topic", "t").count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_passes_is_waited_for_however_often_it_comes(Exception failure) {
        var failures = new int[] {10};
        deliver(
                events -> {
                    if (failures[0]-- > 0) {
                        if (failure instanceof IOException io) throw io;
                        throw (RuntimeException) failure;
                    }
                    apply(events);
                },
                "a",
                "b");
        assertThat(applied).containsExactly("a", "b");
        assertThat(letters).isEmpty();
        assertThat(waits).hasSize(10).isSorted().endsWith(Duration.ofSeconds(5)).startsWith(Duration.ofMillis(100));
    }

    static Stream<Exception> passing() {
        return Stream.of(
                new IOException("disk"),
                new UncheckedIOException(new IOException("disk")),
                new MongoTimeoutException("database"),
                new IllegalStateException(new TimeoutException("broker")),
                new ProblemException(Problems.unavailable()));
    }

    @Test
    void a_letter_that_kafka_does_not_take_now_is_not_lost() {
        var refusals = new int[] {2};
        Delivery.Letters kafka = letter -> {
            if (refusals[0]-- > 0) throw new EventsNotAcknowledged("down", new TimeoutException("down"));
            letters.add(letter);
        };
        delivery(
                        events -> {
                            throw new IllegalStateException("no");
                        },
                        kafka)
                .deliver(List.of(received(0, "a")));
        assertThat(letters).hasSize(1);
    }

    @Test
    void an_event_is_applied_inside_its_trace() {
        deliver(events -> applied.add(Traces.currentId()), "a");
        assertThat(applied).containsExactly("0af7651916cd43dd8448eb211c80319c");
    }

    private void apply(List<IncomingEvent> events) {
        events.forEach(event -> applied.add(event.key()));
    }

    private void deliver(TopicListener listener, String... keys) {
        var batch = new ArrayList<Delivery.Received>();
        for (int i = 0; i < keys.length; i++) batch.add(received(i, keys[i]));
        delivery(listener, letters::add).deliver(batch);
    }

    private Delivery delivery(TopicListener listener, Delivery.Letters kafka) {
        return new Delivery(listener, kafka, waits::add, new ConsumerMetrics(meters), false);
    }

    private static Delivery.Received received(int offset, String key) {
        var event = new IncomingEvent(
                "t", 0, offset, key, "type", JsonNodeFactory.instance.objectNode(), offset, "e", TRACE, Instant.EPOCH);
        var record = new ConsumerRecord<>("t", 0, offset, key, new byte[] {1});
        return new Delivery.Received(event, cause -> DeadLetter.of("consumer", record, cause, Instant.EPOCH));
    }
}
