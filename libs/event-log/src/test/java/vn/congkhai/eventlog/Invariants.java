package vn.congkhai.eventlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold of every log at every moment: I1 positions unique, I2 dense from 1, I3 in the order of commitment, I4 what was
 * acknowledged is there, I5 a commit id at most once, I6 an aggregate's sequence dense from 0, I7 a reader sees a prefix, I8 the
 * chain verifies.
 */
final class Invariants {
    private final Set<String> commitIds = new HashSet<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Slot before;

    Invariants(String epoch) {
        this.before = Slot.beginning(epoch);
    }

    /** @param committed in the order in which they became durable */
    static void hold(String epoch, List<Commit> committed) {
        committed.forEach(new Invariants(epoch)::next);
    }

    /** The commit that became durable next. */
    void next(Commit commit) {
        long expected = before.position() + 1;
        if (commit.position() > expected)
            throw new Violation("I2", commit.position() + " behind a hole at " + expected);
        if (commit.position() == before.position()) throw new Violation("I1", commit.position() + " twice");
        if (commit.position() < expected) throw new Violation("I3", commit.position() + " after " + before.position());
        if (commit.first() != before.nextEvent())
            throw new Violation("I2", "event " + commit.first() + " after " + (before.nextEvent() - 1));
        if (commit.commitId() != null && !commitIds.add(commit.commitId()))
            throw new Violation("I5", commit.commitId() + " twice");
        commit.events().forEach(this::inSequence);
        if (commit.ts().isBefore(before.ts())) throw new Violation("I3", "time goes back at " + commit.position());
        if (!CommitHash.of(commit, before.hash()).equals(commit.hash()))
            throw new Violation("I8", "hash of " + commit.position());
        before = Slot.of(commit);
    }

    private void inSequence(LoggedEvent event) {
        long expected = sequences.merge(event.aggregateId(), 0L, (last, zero) -> last + 1);
        if (event.sequence() != expected)
            throw new Violation("I6", event.aggregateId() + " has " + event.sequence() + " instead of " + expected);
    }

    static void present(Collection<Commit> acknowledged, List<Commit> committed) {
        Map<Long, String> hashes = new HashMap<>();
        committed.forEach(commit -> hashes.put(commit.position(), commit.hash()));
        for (Commit commit : acknowledged) {
            if (!commit.hash().equals(hashes.get(commit.position())))
                throw new Violation("I4", "acknowledged " + commit.position() + " is not there");
        }
    }

    static void prefix(List<Commit> read, List<Commit> committed) {
        for (int i = 0; i < read.size(); i++) {
            boolean same = i < committed.size()
                    && committed.get(i).hash().equals(read.get(i).hash());
            if (!same) throw new Violation("I7", "a reader saw another commit at " + (i + 1));
        }
    }
}
