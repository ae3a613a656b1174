package vn.congkhai.kit.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the followers of this process and knows them all. */
public final class KafkaTopicFollowers implements TopicFollowers {
    private final KafkaSettings settings;
    private final KafkaOut out;
    private final ConsumerMetrics metrics;
    private final Consumer<Error> died;
    private final CopyOnWriteArrayList<KafkaTopicFollower> followers = new CopyOnWriteArrayList<>();

    /** @param died what to do when a follower's thread dies of an error that no code handles */
    public KafkaTopicFollowers(KafkaSettings settings, KafkaOut out, ConsumerMetrics metrics, Consumer<Error> died) {
        this.settings = settings;
        this.out = out;
        this.metrics = metrics;
        this.died = died;
    }

    @Override
    public TopicFollower group(String name, List<String> topics, TopicListener listener) {
        String group = settings.service() + "." + name;
        return follower(name, group, topics, group, null, listener, false);
    }

    @Override
    public TopicFollower assigned(String name, List<String> topics, StartOffsets startOffsets, TopicListener listener) {
        return follower(name, settings.instance() + "." + name, topics, null, startOffsets, listener, false);
    }

    @Override
    public TopicFollower beside(String name, List<String> topics, TopicListener listener) {
        var plan = new FollowerPlan(
                name,
                settings.instance() + "." + name,
                List.copyOf(topics),
                settings.consumer(name, null),
                StartOffsets.BEGINNING,
                listener,
                true,
                true);
        return new KafkaTopicFollower(plan, out, metrics, died);
    }

    @Override
    public <V> CompactedTable<V> table(String name, List<String> topics, Function<IncomingEvent, V> value) {
        return new CompactedTable<>(
                listener -> follower(
                        name, settings.instance() + "." + name, topics, null, StartOffsets.BEGINNING, listener, true),
                value);
    }

    /** Every follower of this process, those that fill a table in memory included. */
    public Stream<TopicFollower> stream() {
        return followers.stream().map(TopicFollower.class::cast);
    }

    List<KafkaTopicFollower> all() {
        return List.copyOf(followers);
    }

    private TopicFollower follower(
            String name,
            String consumerId,
            List<String> topics,
            @Nullable String group,
            @Nullable StartOffsets start,
            TopicListener listener,
            boolean quiet) {
        if (followers.stream().anyMatch(follower -> follower.name().equals(name)))
            throw new IllegalArgumentException("there is a follower " + name + " already");
        var plan = new FollowerPlan(
                name, consumerId, List.copyOf(topics), settings.consumer(name, group), start, listener, quiet, false);
        var follower = new KafkaTopicFollower(plan, out, metrics, died);
        followers.add(follower);
        return follower;
    }
}
