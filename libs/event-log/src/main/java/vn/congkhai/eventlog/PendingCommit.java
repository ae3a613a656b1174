package vn.congkhai.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one command, committed all or none.
 *
 * @param commitId derived from the command's idempotency key; the log holds it at most once. {@code null} where the caller
 *     has no identity of its own, which makes retries unsafe.
 */
public record PendingCommit(@Nullable String commitId, List<PendingEvent> events) {
    public PendingCommit {
        events = List.copyOf(events);
        if (events.isEmpty()) throw new IllegalArgumentException("a commit without events");
        if (commitId != null && (commitId.isEmpty() || commitId.length() > PendingEvent.MAX_KEY_LENGTH)) {
            throw new InvalidKeyException("a commit id has 1.." + PendingEvent.MAX_KEY_LENGTH + " characters");
        }
    }
}
