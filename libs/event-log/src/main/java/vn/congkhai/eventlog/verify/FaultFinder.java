package vn.congkhai.eventlog.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.verify.Verdict.Tampered;

/** Reads a log again to say what was done to it, once it is known that something was. */
final class FaultFinder {
    /** Swapped commits break themselves and those behind them; more broken places than this are no swap. */
    private static final int MOST_BROKEN = 12;

    private FaultFinder() {}

    /** Another commit lies at the position: the right one is elsewhere, or nowhere. */
    static Tampered misplaced(LogSource log, long position) {
        BitSet present = new BitSet();
        try (Stream<Slot> slots = log.slots()) {
            for (Iterator<Slot> found = slots.iterator(); found.hasNext(); ) {
                CommitEntry entry = found.next().entry();
                if (entry != null && entry.position() > 0 && entry.position() < Integer.MAX_VALUE) {
                    present.set((int) entry.position());
                }
            }
        }
        return present.get((int) position)
                ? new Tampered(Tampering.ORDER_CHANGED, position, "the commit of this position lies elsewhere")
                : new Tampered(Tampering.GAP, position, "there is no commit of this position");
    }

    /** The commit does not fit its hash or the hash in front of it. */
    static Tampered broken(LogSource log, CommitEntry entry, String previous, @Nullable CommitEntry before) {
        long position = entry.position();
        if (cameFromElsewhere(entry, brokenFrom(log, position), previous)) {
            return new Tampered(Tampering.ORDER_CHANGED, position, "what lies there was committed at another position");
        }
        Instant earliest = before == null ? Instant.MIN : before.ts();
        if (entry.ts().isBefore(earliest) || entry.isOlderThanItsEvents()) {
            return new Tampered(Tampering.BACKDATED, position, "its time was set back after it was committed");
        }
        if (entry.holdsItsHash() && before != null) {
            return new Tampered(
                    Tampering.CONTENT_CHANGED,
                    before.position(),
                    "commit " + position + " was chained to another commit than the one that is there");
        }
        return new Tampered(Tampering.CONTENT_CHANGED, position, "its hash is not that of its content");
    }

    private static List<CommitEntry> brokenFrom(LogSource log, long position) {
        List<CommitEntry> broken = new ArrayList<>();
        try (Stream<Slot> slots = log.slots()) {
            CommitEntry before = null;
            for (Iterator<Slot> found = slots.iterator(); found.hasNext() && broken.size() < MOST_BROKEN; ) {
                CommitEntry entry = found.next().entry();
                if (entry == null) continue;
                boolean chained = before == null || entry.previous().equals(before.hash());
                if (entry.position() >= position && !(entry.holdsItsHash() && chained)) broken.add(entry);
                before = entry;
            }
        }
        return broken;
    }

    /** Whether the content has one of the broken places' hashes once it is put where another broken commit lies. */
    private static boolean cameFromElsewhere(CommitEntry entry, List<CommitEntry> broken, String previous) {
        Set<String> hashes = new HashSet<>();
        Set<String> previousHashes = new HashSet<>(Set.of(previous));
        for (CommitEntry other : broken) {
            hashes.add(other.hash());
            previousHashes.add(other.previous());
            previousHashes.add(other.hash());
        }
        for (CommitEntry other : broken) {
            if (other.position() == entry.position()) continue;
            for (String chained : previousHashes) {
                if (hashes.contains(entry.hashAt(other.position(), entry.first(), chained))
                        || hashes.contains(entry.hashAt(other.position(), other.first(), chained))) {
                    return true;
                }
            }
        }
        return false;
    }
}
