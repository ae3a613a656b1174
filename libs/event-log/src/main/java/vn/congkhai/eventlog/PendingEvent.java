package vn.congkhai.eventlog;

import java.time.Instant;
import java.util.Map;

/** An event that is about to be committed; the log gives it its position. Fields as in {@link LoggedEvent}. */
public record PendingEvent(
        String id,
        String type,
        int revision,
        String aggregateId,
        long sequence,
        Instant at,
        String payload,
        Map<String, String> meta) {
    /** Longest aggregate id the index takes, in characters. */
    static final int MAX_KEY_LENGTH = 512;

    public PendingEvent {
        meta = Map.copyOf(meta);
        // BSON keeps milliseconds: what is hashed must be what is read back.
        at = CommitDocuments.millis(at);
        if (aggregateId.isEmpty() || aggregateId.length() > MAX_KEY_LENGTH || aggregateId.indexOf('|') >= 0) {
            throw new InvalidKeyException("not an aggregate id: 1.." + MAX_KEY_LENGTH + " characters without '|'");
        }
        if (sequence < 0) throw new IllegalArgumentException("sequence " + sequence + " is negative");
    }

    LoggedEvent at(long position) {
        return new LoggedEvent(position, id, type, revision, aggregateId, sequence, at, payload, meta);
    }
}
