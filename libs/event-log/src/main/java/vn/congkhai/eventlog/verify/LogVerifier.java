package vn.congkhai.eventlog.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.checkpoint.PublicKeys;
import vn.congkhai.eventlog.json.JsonObject;
import vn.congkhai.eventlog.merkle.Hash;
import vn.congkhai.eventlog.merkle.RunningRoot;
import vn.congkhai.eventlog.verify.Verdict.Intact;
import vn.congkhai.eventlog.verify.Verdict.Tampered;

/**
 * Reads a whole log and says whether it is what was committed: positions and indexes dense, every hash right and chained, times
 * never going back, every subject's sequence dense, and the Merkle roots those of the checkpoints.
 */
public final class LogVerifier {
    private final LogSource log;
    private final LogHeader header;
    private final List<Checkpoint> checkpoints;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<Long, Hash> roots = new HashMap<>();
    private final RunningRoot tree = new RunningRoot();
    private final Consumer<CommitEntry> reader;
    private @Nullable CommitEntry last;
    private long events;

    /**
     * A verification of one log.
     *
     * @param kept checkpoints that were kept elsewhere
     * @param keys the log's published keys; those in the log's own header if null
     * @param reader sees every commit that has been found right
     */
    public static Verdict verify(
            LogSource log, List<Checkpoint> kept, @Nullable PublicKeys keys, Consumer<CommitEntry> reader) {
        LogHeader header = log.header();
        List<Checkpoint> all = new ArrayList<>(header.checkpoints());
        for (Checkpoint checkpoint : kept) {
            if (!checkpoint.origin().equals(header.origin())) {
                throw new UnusableException(
                        "the checkpoint is of " + checkpoint.origin() + ", the log is " + header.origin());
            }
            all.add(checkpoint);
        }
        all.sort(Comparator.comparingLong(Checkpoint::size));
        Optional<Tampered> forged = signatures(all, keysOf(header, keys));
        return forged.isPresent() ? forged.get() : new LogVerifier(log, header, all, reader).run();
    }

    private LogVerifier(LogSource log, LogHeader header, List<Checkpoint> checkpoints, Consumer<CommitEntry> reader) {
        this.log = log;
        this.header = header;
        this.checkpoints = checkpoints;
        this.reader = reader;
        for (Checkpoint checkpoint : checkpoints) {
            if (checkpoint.size() == 0) roots.put(0L, tree.root());
        }
    }

    private static @Nullable PublicKeys keysOf(LogHeader header, @Nullable PublicKeys given) {
        if (given != null) return given;
        try {
            return header.keys().isEmpty() ? null : PublicKeys.parse(header.keys());
        } catch (IllegalArgumentException e) {
            throw new UnusableException("the keys in the log's header are none: " + e.getMessage());
        }
    }

    private static Optional<Tampered> signatures(List<Checkpoint> checkpoints, @Nullable PublicKeys keys) {
        for (Checkpoint checkpoint : checkpoints) {
            if (keys == null) throw new UnusableException("there is a checkpoint but no key to check its signature");
            if (!keys.signed(checkpoint)) {
                return Optional.of(new Tampered(
                        Tampering.BAD_SIGNATURE,
                        checkpoint.size(),
                        "the checkpoint is not signed by key " + checkpoint.keyId() + " of this log"));
            }
        }
        return Optional.empty();
    }

    private Verdict run() {
        try (Stream<Slot> slots = log.slots()) {
            for (Iterator<Slot> found = slots.iterator(); found.hasNext(); ) {
                Optional<Tampered> fault = check(found.next());
                if (fault.isPresent()) return fault.get();
            }
        }
        return againstCheckpoints().<Verdict>map(fault -> fault).orElseGet(() -> new Intact(tree.size(), events));
    }

    private Optional<Tampered> check(Slot slot) {
        long expected = tree.size() + 1;
        CommitEntry entry = slot.entry();
        if (entry == null) return found(Tampering.CONTENT_CHANGED, expected, "no commit can be read there");
        if (entry.position() != expected) return Optional.of(FaultFinder.misplaced(log, expected));
        String previous = last == null ? header.chainStart() : last.hash();
        if (!entry.holdsItsHash() || !entry.previous().equals(previous)) {
            return Optional.of(FaultFinder.broken(log, entry, previous, last));
        }
        if (entry.ts().isBefore(lastTime())) {
            return found(Tampering.BACKDATED, expected, "its time is before that of the commit in front of it");
        }
        long first = events + 1;
        if (entry.first() != first || entry.events().isEmpty()) {
            return found(Tampering.GAP, expected, "its first event is number " + entry.first() + ", not " + first);
        }
        Optional<Tampered> hole = sequences(entry);
        if (hole.isEmpty()) accept(entry);
        return hole;
    }

    private Instant lastTime() {
        return last == null ? Instant.MIN : last.ts();
    }

    private Optional<Tampered> sequences(CommitEntry entry) {
        for (JsonObject event : entry.events()) {
            long expected = sequences.merge(event.string("agg"), 1L, Long::sum) - 1;
            if (event.number("seq") != expected) {
                return found(
                        Tampering.GAP,
                        entry.position(),
                        event.string("agg") + " goes on with " + event.number("seq") + ", not " + expected);
            }
        }
        return Optional.empty();
    }

    private void accept(CommitEntry entry) {
        tree.add(entry.leaf());
        events += entry.events().size();
        last = entry;
        if (checkpoints.stream().anyMatch(checkpoint -> checkpoint.size() == tree.size())) {
            roots.put(tree.size(), tree.root());
        }
        reader.accept(entry);
    }

    /** The first commit that may differ is the one behind the last checkpoint that agrees. */
    private Optional<Tampered> againstCheckpoints() {
        long agreed = 0;
        for (Checkpoint checkpoint : checkpoints) {
            if (checkpoint.size() > tree.size()) {
                return found(
                        Tampering.TAIL_MISSING,
                        tree.size() + 1,
                        "the checkpoint of " + checkpoint.time() + " knows " + checkpoint.size() + " commits");
            }
            if (!Objects.equals(checkpoint.root(), roots.get(checkpoint.size()))) {
                return found(
                        Tampering.HISTORY_REWRITTEN,
                        agreed + 1,
                        "another root than in the checkpoint of " + checkpoint.time() + " over " + checkpoint.size()
                                + " commits");
            }
            agreed = checkpoint.size();
        }
        return Optional.empty();
    }

    private static Optional<Tampered> found(Tampering code, long position, String reason) {
        return Optional.of(new Tampered(code, position, reason));
    }
}
