package vn.congkhai.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds places in a log without holes by point reads alone: asks for places ever further apart, then for sixteen between the last
 * that answers and the first that does not. Six requests find the end of a million commits, one when it has not moved.
 */
final class DenseSearch {
    private static final int DOUBLINGS = 21;
    private static final int FAN = 16;

    private final CommitStore store;

    DenseSearch(CommitStore store) {
        this.store = store;
    }

    /**
     * The last place taken, if any.
     *
     * @param known a place known to be taken, 0 for none
     */
    @Nullable
    Slot last(long known) {
        return last(known, slot -> true);
    }

    /** The last place from {@code known} on that fits; those that fit must all lie before those that do not. */
    @Nullable
    Slot last(long known, Predicate<Slot> fits) {
        List<Long> ask = new ArrayList<>();
        if (known > 0) ask.add(known);
        for (int i = 0; i < DOUBLINGS; i++) ask.add(known + (1L << i));
        NavigableMap<Long, Slot> there = fitting(ask, fits);
        if (there.isEmpty()) {
            // A reader may lag behind what we have seen; then the search starts where every log starts.
            return known == 0 ? null : last(0, fits);
        }
        Slot low = there.lastEntry().getValue();
        long farthest = ask.getLast();
        if (low.position() == farthest) return last(farthest, fits);
        long reached = low.position();
        return between(
                low, ask.stream().filter(asked -> asked > reached).findFirst().orElseThrow(), fits);
    }

    private Slot between(Slot fitting, long tooFar, Predicate<Slot> fits) {
        Slot low = fitting;
        long high = tooFar;
        while (high - low.position() > 1) {
            long gap = high - low.position();
            List<Long> ask = new ArrayList<>(FAN);
            for (int i = 1; i < FAN; i++) {
                long place = low.position() + gap * i / FAN;
                if (place > low.position() && (ask.isEmpty() || place > ask.getLast())) ask.add(place);
            }
            NavigableMap<Long, Slot> there = fitting(ask, fits);
            if (!there.isEmpty()) low = there.lastEntry().getValue();
            long reached = low.position();
            high = ask.stream().filter(asked -> asked > reached).findFirst().orElse(high);
        }
        return low;
    }

    private NavigableMap<Long, Slot> fitting(List<Long> ask, Predicate<Slot> fits) {
        NavigableMap<Long, Slot> fitting = new TreeMap<>();
        for (Map.Entry<Long, Slot> slot : store.slots(ask).entrySet()) {
            if (fits.test(slot.getValue())) fitting.put(slot.getKey(), slot.getValue());
        }
        return fitting;
    }
}
