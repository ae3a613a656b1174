package vn.congkhai.kit.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out.
 *
 * @param topic e.g. {@code publication.v1}
 * @param key subject id
 * @param type logical type name, e.g. {@code publication}
 * @param data written as JSON
 * @param position log position of the commit it comes from
 * @param epoch epoch of that log
 * @param traceparent W3C trace context of the command, if known
 * @param time when it happened
 */
public record OutgoingEvent(
        String topic,
        String key,
        String type,
        Object data,
        long position,
        String epoch,
        @Nullable String traceparent,
        Instant time) {}
