package vn.congkhai.kit.messaging;

import java.io.IOException;
import java.util.List;

/** Applies events. Called by one thread; must be idempotent. */
@FunctionalInterface
public interface TopicListener {
    /**
     * Applies a batch completely before it returns; only then is it acknowledged.
     *
     * @param events in the order of their partitions, never empty
     * @throws IOException if something around it fails for now: the same batch comes again, for ever. So do Mongo's and Kafka's
     *     transient exceptions. Any other exception makes the batch come again one by one, and the third failure of an event
     *     makes it a dead letter.
     */
    void on(List<IncomingEvent> events) throws IOException;

    /**
     * Whether this service can read such an event. A newer producer may send other types on a topic; they are passed over, counted
     * and shown to operators. What comes of them is made good by a rebuild with a newer version of this service.
     *
     * @return by default, whether its type is what the topic is named after
     */
    default boolean knows(IncomingEvent event) {
        String topic = event.topic();
        int version = topic.lastIndexOf('.');
        return event.type().equals(version < 0 ? topic : topic.substring(0, version));
    }

    /** Once in the life of its follower: everything that was in the topics at the start has been applied. */
    default void caughtUp() {}
}
