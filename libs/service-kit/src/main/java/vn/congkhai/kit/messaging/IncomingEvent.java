package vn.congkhai.kit.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as a consumer gets it, at least once.
 *
 * @param topic topic
 * @param partition partition
 * @param offset offset in the partition
 * @param key subject id
 * @param type logical type name
 * @param data JSON
 * @param position log position of the commit it comes from
 * @param epoch epoch of that log
 * @param traceparent W3C trace context of the command, if known
 * @param time when it happened
 */
public record IncomingEvent(
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        JsonNode data,
        long position,
        String epoch,
        @Nullable String traceparent,
        Instant time) {

    /**
     * The data as a record of the consumer's own; fields it does not know are ignored, so that a producer may add some.
     *
     * @throws tools.jackson.core.JacksonException if it does not fit, which makes the event a dead letter
     */
    public <T> T dataAs(Class<T> type) {
        return EventJson.MAPPER.treeToValue(data, type);
    }
}
