package vn.congkhai.kit.messaging;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** How far a follower is. Written by its thread, read by anybody. */
final class Progress {
    private volatile long position;
    private volatile long waiting;
    private volatile long behind;
    /** Record time of the oldest event known not to be applied, or of the last applied one; epoch milliseconds. */
    private volatile long since;

    private final AtomicLong unknown = new AtomicLong();

    void received(int events, long oldest) {
        waiting = events;
        since = oldest;
    }

    void applied(List<Delivery.Received> events, long newest) {
        for (Delivery.Received received : events)
            position = Math.max(position, received.event().position());
        waiting = 0;
        since = newest;
    }

    void measure(Consumer<String, byte[]> consumer) {
        long total = 0;
        for (TopicPartition partition : consumer.assignment())
            total += consumer.currentLag(partition).orElse(0);
        behind = total;
    }

    void passedOver() {
        unknown.incrementAndGet();
    }

    long unknown() {
        return unknown.get();
    }

    long position() {
        return position;
    }

    long lagEvents() {
        return waiting + behind;
    }

    double lagSeconds() {
        if (lagEvents() == 0 || since == 0) return 0;
        return Math.max(0, System.currentTimeMillis() - since) / 1000.0;
    }
}
