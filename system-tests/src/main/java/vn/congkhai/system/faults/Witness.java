package vn.congkhai.system.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What the writers were told, from outside of them: it survives them. */
public final class Witness {
    private final Map<String, Long> positions = new ConcurrentHashMap<>();
    private final List<String> contradictions = new CopyOnWriteArrayList<>();
    private final AtomicLong ambiguous = new AtomicLong();

    void acknowledged(String writer, String command, long position) {
        Long before = positions.put(command, position);
        if (before != null && before != position) {
            contradictions.add(command + " was acknowledged at " + before + " and, by " + writer + ", at " + position);
        }
    }

    void ambiguous(long more) {
        ambiguous.addAndGet(more);
    }

    /** Commands that were acknowledged, and at which position. */
    public Map<String, Long> acknowledged() {
        return Map.copyOf(positions);
    }

    /** Commands that were acknowledged twice, differently. */
    public List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** How many outcomes were unclear and have been found out. */
    public long ambiguous() {
        return ambiguous.get();
    }
}
