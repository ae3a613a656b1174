package vn.congkhai.kit.messaging;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what consumers do with events. */
public final class ConsumerMetrics {
    private final MeterRegistry registry;

    /** @param registry where the counters are */
    public ConsumerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** To be called by a listener that recognises an event it has applied before. */
    public void duplicate(String topic) {
        registry.counter("congkhai.consumer.duplicate", "topic", topic).increment();
    }

    void applied(String topic) {
        registry.counter("congkhai.consumer.applied", "topic", topic).increment();
    }

    void deadLetter(String topic) {
        registry.counter("congkhai.consumer.deadletter", "topic", topic).increment();
    }

    /** Makes the counters exist before the first event does. */
    void announce(String topic) {
        registry.counter("congkhai.consumer.applied", "topic", topic);
        registry.counter("congkhai.consumer.duplicate", "topic", topic);
        registry.counter("congkhai.consumer.deadletter", "topic", topic);
    }
}
