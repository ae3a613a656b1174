package vn.congkhai.eventlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The beginnings of the histories that were last appended to or followed, so that the projections behind a command do not each read
 * what this process has just written. A history never changes, it only grows: whoever needs its end reads the log.
 */
final class RecentStreams {
    private static final int KEPT = 512;
    /** Longer ones are read every time: 512 of the longest are some tens of megabytes. */
    private static final int LONGEST = 32_768;

    private final Map<String, List<LoggedEvent>> streams = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<LoggedEvent>> eldest) {
            return size() > KEPT;
        }
    };

    /** What is known of a history from its beginning on; empty when nothing is. */
    synchronized List<LoggedEvent> of(String aggregateId) {
        return streams.getOrDefault(aggregateId, List.of());
    }

    /** Takes in what has just become durable. */
    synchronized void add(Commit commit) {
        for (LoggedEvent event : commit.events()) {
            List<LoggedEvent> before = of(event.aggregateId());
            if (before.size() != event.sequence()) continue;
            List<LoggedEvent> longer = new ArrayList<>(before);
            longer.add(event);
            keep(event.aggregateId(), longer);
        }
    }

    /** Keeps a history as it was read from its beginning. */
    synchronized void keep(String aggregateId, List<LoggedEvent> events) {
        if (events.size() < of(aggregateId).size()) return;
        long length =
                events.stream().mapToLong(event -> event.payload().length()).sum();
        if (events.isEmpty() || length > LONGEST) streams.remove(aggregateId);
        else streams.put(aggregateId, List.copyOf(events));
    }
}
