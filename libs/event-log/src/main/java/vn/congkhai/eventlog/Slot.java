package vn.congkhai.eventlog;

import java.time.Instant;

/** A place in the log that is taken: all that the next commit is chained to. */
record Slot(long position, long first, int events, Instant ts, String hash) {
    static Slot of(Commit commit) {
        return new Slot(commit.position(), commit.first(), commit.events().size(), commit.ts(), commit.hash());
    }

    /** What stands before the first commit: nothing but the log's identity. */
    static Slot beginning(String epoch) {
        return new Slot(0, 1, 0, Instant.EPOCH, CommitHash.ofEpoch(epoch));
    }

    /** Index of the first event of the next commit. */
    long nextEvent() {
        return first + events;
    }
}
