package vn.congkhai.kit.messaging;

import java.util.List;
import java.util.function.Function;

/** Makes followers. Each is a bean of the service: Spring starts it last and stops it first. */
public interface TopicFollowers {
    /**
     * A follower whose offsets Kafka keeps: instances of the service share the partitions.
     *
     * @param name unique in the service; with the service's name it is the consumer group
     */
    TopicFollower group(String name, List<String> topics, TopicListener listener);

    /** A follower of all partitions that keeps its own offsets. */
    TopicFollower assigned(String name, List<String> topics, StartOffsets startOffsets, TopicListener listener);

    /**
     * A follower of all partitions from their beginning, for building anew what another follower keeps up: made when it is wanted,
     * started and stopped by who made it. What it cannot apply it passes over, since the other one has buried it.
     */
    TopicFollower beside(String name, List<String> topics, TopicListener listener);

    /**
     * A copy in memory of compacted topics, made anew at every start.
     *
     * @param value what is kept of an event
     */
    <V> CompactedTable<V> table(String name, List<String> topics, Function<IncomingEvent, V> value);
}
