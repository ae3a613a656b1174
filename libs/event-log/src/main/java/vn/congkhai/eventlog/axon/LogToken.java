package vn.congkhai.eventlog.axon;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A place between two events, as the one number that Axon's token has room for: the commit's position and the event's place in it.
 * Numbers order as the events do; the log's epoch is checked elsewhere.
 */
record LogToken(long position, int index) {
    /** A commit of 1 MiB cannot hold as many events. */
    private static final int INDEX_BITS = 13;

    private static final int LAST = (1 << INDEX_BITS) - 1;

    /** Behind every event of a commit. */
    static TrackingToken after(long position) {
        return new LogToken(position, LAST).tracking();
    }

    static LogToken of(@Nullable TrackingToken token) {
        if (token == null) return new LogToken(0, LAST);
        if (!(token instanceof GlobalSequenceTrackingToken number)) {
            throw new IllegalArgumentException("a token of another event store: " + token);
        }
        return new LogToken(number.getGlobalIndex() >> INDEX_BITS, (int) (number.getGlobalIndex() & LAST));
    }

    TrackingToken tracking() {
        return new GlobalSequenceTrackingToken(position << INDEX_BITS | index);
    }

    boolean isAfter(LogToken other) {
        return position > other.position || (position == other.position && index > other.index);
    }
}
