package vn.congkhai.kit.messaging;

import java.util.List;

/** Sends events to Kafka. */
@FunctionalInterface
public interface EventPublisher {
    /**
     * Returns when the brokers have acknowledged every event; events of one key keep their order.
     *
     * @throws EventsNotAcknowledged if some were not: send them all again, consumers expect duplicates
     */
    void publish(List<OutgoingEvent> events);
}
