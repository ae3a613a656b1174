package vn.congkhai.eventlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One durable commit.
 *
 * @param position dense from 1
 * @param first index of its first event over the whole log, dense from 1
 * @param ts when it was committed, never before the previous commit's
 * @param writer {@code service@host#instance}
 * @param hash SHA-256, as 64 lower-case hexadecimal digits, over the commit's canonical bytes and the previous commit's hash
 */
public record Commit(
        long position,
        long first,
        Instant ts,
        String writer,
        @Nullable String commitId,
        List<LoggedEvent> events,
        String hash) {
    public Commit {
        events = List.copyOf(events);
    }

    /** The same place with a part of its events; its hash is still that of the whole. */
    Commit with(List<LoggedEvent> part) {
        return new Commit(position, first, ts, writer, commitId, part, hash);
    }
}
