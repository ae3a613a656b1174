package vn.congkhai.eventlog;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** The objects of the events that were read last: every follower of a log reads the same ones at about the same time. */
final class DecodedLately {
    private static final int KEPT = 1_024;
    /** Longer ones are read every time: 1,024 of the longest are some megabytes. */
    private static final int LONGEST = 4_096;

    private final AtomicReferenceArray<Map.Entry<LoggedEvent, Object>> ring = new AtomicReferenceArray<>(KEPT);

    /** The object of an event, read anew if it is not kept. */
    Object get(LoggedEvent event, Supplier<Object> reading) {
        if (event.payload().length() > LONGEST) return reading.get();
        int place = Math.floorMod(event.id().hashCode(), KEPT);
        Map.Entry<LoggedEvent, Object> kept = ring.get(place);
        if (kept != null && same(kept.getKey(), event)) return kept.getValue();
        Object object = reading.get();
        ring.set(place, Map.entry(event, object));
        return object;
    }

    /** All that an object is made from. */
    private static boolean same(LoggedEvent one, LoggedEvent other) {
        return one.id().equals(other.id())
                && one.type().equals(other.type())
                && one.revision() == other.revision()
                && one.payload().equals(other.payload());
    }
}
