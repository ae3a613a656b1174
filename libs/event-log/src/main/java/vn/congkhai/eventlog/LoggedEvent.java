package vn.congkhai.eventlog;

import java.time.Instant;
import java.util.Map;

/**
 * One event as it lies in the log.
 *
 * @param position position of the commit that holds it, from 1
 * @param id identifier of the event, unique in the log
 * @param type logical type name such as {@code article.approved}; never a class name
 * @param revision version of the type's shape, from 1
 * @param aggregateId the subject whose history this belongs to
 * @param sequence place in the subject's history, dense from 0
 * @param at when it was decided, UTC, milliseconds
 * @param payload the event as JSON text
 * @param meta technical facts beside it: trace context, idempotency
 */
public record LoggedEvent(
        long position,
        String id,
        String type,
        int revision,
        String aggregateId,
        long sequence,
        Instant at,
        String payload,
        Map<String, String> meta) {
    public LoggedEvent {
        meta = Map.copyOf(meta);
    }
}
