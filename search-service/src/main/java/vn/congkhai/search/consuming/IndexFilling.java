package vn.congkhai.search.consuming;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.kit.messaging.StartOffsets;
import vn.congkhai.kit.messaging.TopicListener;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.SearchIndex;

/** Fills the index with events, from where its last commit ends. */
public final class IndexFilling implements TopicListener, StartOffsets {
    /** The topics it reads. */
    public static final List<String> TOPICS = Changes.TOPICS;

    private final Supplier<SearchIndex> index;
    private final Consumer<String> duplicate;

    /**
     * Fills an index.
     *
     * @param index the one to be filled at the moment
     * @param duplicate told the topic of every event that was known already
     */
    public IndexFilling(Supplier<SearchIndex> index, Consumer<String> duplicate) {
        this.index = index;
        this.duplicate = duplicate;
    }

    @Override
    public void on(List<IncomingEvent> events) throws IOException {
        IdentityHashMap<Change, String> topics = new IdentityHashMap<>();
        Map<String, Long> next = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (IncomingEvent event : events) {
            Change change = Changes.of(event);
            changes.add(change);
            topics.put(change, event.topic());
            next.merge(partition(event.topic(), event.partition()), event.offset() + 1, Math::max);
        }
        index.get().apply(changes, next).known().forEach(change -> duplicate.accept(topics.get(change)));
    }

    @Override
    public Map<TopicPartition, Long> of(Set<TopicPartition> partitions) {
        Map<String, Long> applied = index.get().offsets();
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Long offset = applied.get(partition(partition.topic(), partition.partition()));
            if (offset != null) next.put(partition, offset);
        }
        return next;
    }

    private static String partition(String topic, int partition) {
        return topic + "/" + partition;
    }
}
