package vn.congkhai.kit.messaging;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Whether a follower has applied everything that was in its topics when it was asked to. Anybody asks; its own thread looks. */
final class CatchingUp {
    private final AtomicInteger asked = new AtomicInteger(1);
    private volatile int done;
    private int measured;
    private Map<TopicPartition, Long> ends = Map.of();

    void again() {
        asked.incrementAndGet();
    }

    boolean isDone() {
        return done == asked.get();
    }

    /** True when it is done for the first time. */
    boolean look(Consumer<String, byte[]> consumer) {
        int wanted = asked.get();
        Set<TopicPartition> partitions = consumer.assignment();
        if (done == wanted || partitions.isEmpty()) return false;
        if (measured != wanted || !ends.keySet().equals(partitions)) {
            ends = consumer.endOffsets(partitions); // of a moment after it was asked
            measured = wanted;
        }
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (consumer.position(end.getKey()) < end.getValue()) return false;
        }
        boolean first = done == 0;
        done = wanted;
        return first;
    }
}
