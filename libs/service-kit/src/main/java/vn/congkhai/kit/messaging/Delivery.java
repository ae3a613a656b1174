package vn.congkhai.kit.messaging;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.kit.tracing.Traces;

/**
 * Gives events to a listener until each is applied or a dead letter. A failure that passes is waited for, however long it takes;
 * an event that fails by itself three times is put aside, so that it holds up nothing but itself.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final TopicListener listener;
    private final Letters letters;
    private final Pause pause;
    private final ConsumerMetrics metrics;
    private final boolean quiet;

    Delivery(TopicListener listener, Letters letters, Pause pause, ConsumerMetrics metrics, boolean quiet) {
        this.listener = listener;
        this.letters = letters;
        this.pause = pause;
        this.metrics = metrics;
        this.quiet = quiet;
    }

    void deliver(List<Received> batch) {
        if (batch.size() > 1) {
            try {
                attempt(batch);
                return;
            } catch (Refused refused) {
                LOG.warn("a batch of {} failed; its events come one by one", batch.size(), refused.getCause());
            }
        }
        batch.forEach(this::deliver);
    }

    /** @return whether it was applied, else it is a dead letter now */
    boolean deliver(Received received) {
        for (int failures = 1; ; failures++) {
            try {
                attempt(List.of(received));
                return true;
            } catch (Refused refused) {
                if (failures == ATTEMPTS) {
                    bury(received.letter().apply(String.valueOf(refused.getCause())), refused);
                    return false;
                }
                pause.pause(FIRST_WAIT.multipliedBy(failures));
            }
        }
    }

    /** Puts a letter aside; returns when Kafka has it. */
    void bury(DeadLetter letter, Exception cause) {
        LOG.error("dead letter {}", letter, cause);
        DeadLetter written = letter;
        for (int failures = 0; ; failures++) {
            try {
                letters.write(written);
                metrics.deadLetter(letter.topic());
                return;
            } catch (EventsNotAcknowledged e) {
                // What cannot be kept whole is at least reported.
                if (e.getCause() instanceof RecordTooLargeException) written = letter.withoutValue();
                LOG.warn("a dead letter waits for Kafka: {}", e.toString());
                pause.pause(wait(failures));
            }
        }
    }

    private void attempt(List<Received> batch) throws Refused {
        List<IncomingEvent> events = batch.stream().map(Received::event).toList();
        for (int failures = 0; ; failures++) {
            try {
                call(events);
                events.forEach(this::applied);
                return;
            } catch (IOException | RuntimeException e) {
                if (!Transient.is(e)) throw new Refused(e);
                LOG.warn("{} events wait for what failed around them (attempt {})", batch.size(), failures + 1, e);
            }
            pause.pause(wait(failures));
        }
    }

    /** One event is applied inside its own trace; a batch has no trace in common. */
    private void call(List<IncomingEvent> events) throws IOException {
        if (events.size() > 1) {
            listener.on(events);
            return;
        }
        try (Traces.Scope _ = Traces.open(events.getFirst().traceparent())) {
            listener.on(events);
        }
    }

    private void applied(IncomingEvent event) {
        metrics.applied(event.topic());
        var line = quiet ? LOG.atDebug() : LOG.atInfo();
        Traces.with(
                event.traceparent(),
                () -> line.log(
                        "applied {} {} of {} at position {}",
                        event.type(),
                        event.key(),
                        event.topic(),
                        event.position()));
    }

    private static Duration wait(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 6));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** An event and the letter it would become. */
    record Received(IncomingEvent event, Function<String, DeadLetter> letter) {}

    /** Where dead letters go. */
    @FunctionalInterface
    interface Letters {
        void write(DeadLetter letter);
    }

    /** Waits without losing the place in the consumer group. */
    @FunctionalInterface
    interface Pause {
        /** @throws Stopped if the follower is being stopped */
        void pause(Duration time);
    }

    /** The follower is being stopped in the middle of something: it is done again after the next start. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }

    /** The listener cannot apply what it was given. */
    private static final class Refused extends Exception {
        Refused(Exception cause) {
            super(cause);
        }
    }
}
