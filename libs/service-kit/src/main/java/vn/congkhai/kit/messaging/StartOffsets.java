package vn.congkhai.kit.messaging;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Where a follower that keeps its own offsets goes on. */
@FunctionalInterface
public interface StartOffsets {
    /** Every partition from its beginning. */
    StartOffsets BEGINNING = partitions -> Map.of();

    /** The offset of the next event of each partition; partitions that are absent start at their beginning. Asked once per start. */
    Map<TopicPartition, Long> of(Set<TopicPartition> partitions);
}
