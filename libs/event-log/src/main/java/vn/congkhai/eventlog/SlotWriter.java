package vn.congkhai.eventlog;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts batches at the end of the log. A place is attempted only behind one that is known to be durable, or in one ordered insert
 * with the place before it. After an unclear answer the places themselves are read: what is ours is durable, what is somebody
 * else's is lost and moves behind the new end, what is empty is tried again unchanged at the same place. Nothing is renumbered
 * and nothing is refused while its fate is unknown.
 */
class SlotWriter {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration RETRY = Duration.ofMillis(80);
    private static final Duration COLLIDED = Duration.ofMillis(8);

    private final CommitStore store;
    private final String writer;
    private final Clock clock;
    private final Pauses pauses;
    private final AppendMeters meters;
    private @Nullable Slot tail;
    private long lastKnown;

    /** Why a batch stopped before its end. */
    enum Stop {
        NOTHING,
        PLACE_TAKEN,
        KEY_TAKEN
    }

    /** How many of a batch lie at their places, and what stopped the one behind them. */
    record Placed(int count, Stop stop) {}

    SlotWriter(CommitStore store, String writer, Clock clock, Pauses pauses, AppendMeters meters) {
        this.store = store;
        this.writer = writer;
        this.clock = clock;
        this.pauses = pauses;
        this.meters = meters;
    }

    /** Decides every commit of the batch: durable, refused, or unknown because the database did not answer in time. */
    final void write(List<Append> batch) {
        meters.batch(batch.size());
        List<Append> open = batch;
        try {
            long deadline = pauses.nanoTime() + PATIENCE.toNanos();
            while (!open.isEmpty()) open = attempt(open, deadline);
        } catch (RuntimeException e) {
            tail = null;
            open.forEach(append -> append.refused(e));
        }
    }

    /** Those that are still to be written. */
    private List<Append> attempt(List<Append> open, long deadline) {
        Slot end = knownTail(deadline);
        List<Commit> numbered = numbered(end, open);
        Placed placed = place(numbered, deadline);
        for (int i = 0; i < placed.count(); i++) {
            // Known before answered, so that who has the answer and asks for the head finds it.
            durable(Slot.of(numbered.get(i)));
            open.get(i).durable(numbered.get(i));
        }
        List<Append> rest = open.subList(placed.count(), open.size());
        return switch (placed.stop()) {
            case NOTHING -> rest;
            case PLACE_TAKEN -> {
                meters.conflict();
                tail = null;
                pauses.upTo(COLLIDED);
                yield rest;
            }
            case KEY_TAKEN -> {
                meters.conflict();
                Append first = rest.getFirst();
                first.refused(taken(first.pending(), deadline));
                yield rest.subList(1, rest.size());
            }
        };
    }

    /** Inserts in order, and asks the places wherever the answer leaves a doubt. */
    Placed place(List<Commit> commits, long deadline) {
        int placed = 0;
        while (true) {
            List<Commit> rest = commits.subList(placed, commits.size());
            boolean refused = false;
            try {
                int inserted = store.insert(rest);
                placed += inserted;
                if (inserted == rest.size()) return new Placed(placed, Stop.NOTHING);
                refused = true;
            } catch (MongoException e) {
                meters.ambiguous();
                retryOrGiveUp(deadline, e);
            }
            List<Commit> doubtful = commits.subList(placed, commits.size());
            Map<Long, Slot> there = slots(doubtful, deadline);
            int ours = prefixOfOurs(doubtful, there);
            placed += ours;
            if (placed == commits.size()) return new Placed(placed, Stop.NOTHING);
            Commit next = commits.get(placed);
            if (there.containsKey(next.position())) return new Placed(placed, Stop.PLACE_TAKEN);
            if (refused && ours == 0) {
                if (heldElsewhere(next, deadline)) return new Placed(placed, Stop.KEY_TAKEN);
                // Refused by what is not durable yet, perhaps by itself, and may still be rolled back: only waiting
                // tells.
                retryOrGiveUp(deadline, new MongoException("refused by a commit that is not durable"));
            }
        }
    }

    private static int prefixOfOurs(List<Commit> commits, Map<Long, Slot> there) {
        int ours = 0;
        for (Commit commit : commits) {
            Slot slot = there.get(commit.position());
            if (slot == null || !slot.hash().equals(commit.hash())) break;
            ours++;
        }
        return ours;
    }

    private RuntimeException taken(PendingCommit pending, long deadline) {
        if (pending.commitId() != null) {
            List<String> key = List.of(CommitDocuments.COMMIT_KEY + pending.commitId());
            List<Commit> done = patiently(deadline, () -> store.holding(key));
            if (!done.isEmpty()) return new AlreadyCommittedException(done.getFirst());
        }
        return new SequenceTakenException(pending.events().getFirst().aggregateId());
    }

    /** Whether a commit at another place has one of its keys; at its own place it may be the commit itself. */
    private boolean heldElsewhere(Commit commit, long deadline) {
        List<String> keys = CommitDocuments.keys(commit.commitId(), commit.events());
        return patiently(deadline, () -> store.holding(keys)).stream()
                .anyMatch(holder -> holder.position() != commit.position());
    }

    private Map<Long, Slot> slots(List<Commit> commits, long deadline) {
        List<Long> positions = commits.stream().map(Commit::position).toList();
        return patiently(deadline, () -> store.slots(positions));
    }

    private interface Reading<T> {
        T read();
    }

    private <T> T patiently(long deadline, Reading<T> reading) {
        while (true) {
            try {
                return reading.read();
            } catch (MongoException e) {
                retryOrGiveUp(deadline, e);
            }
        }
    }

    private void retryOrGiveUp(long deadline, MongoException cause) {
        if (pauses.nanoTime() > deadline) {
            throw new LogUnavailableException("the database did not answer in " + PATIENCE.toSeconds() + " s", cause);
        }
        pauses.upTo(RETRY);
    }

    private List<Commit> numbered(Slot end, List<Append> open) {
        List<Commit> numbered = new ArrayList<>(open.size());
        Instant now = CommitDocuments.millis(clock.instant());
        Slot before = end;
        for (Append append : open) {
            Commit next = next(before, now, append.pending());
            numbered.add(next);
            before = Slot.of(next);
        }
        return numbered;
    }

    private Commit next(Slot before, Instant now, PendingCommit pending) {
        long position = before.position() + 1;
        Instant ts = now.isBefore(before.ts()) ? before.ts() : now;
        List<LoggedEvent> events =
                pending.events().stream().map(event -> event.at(position)).toList();
        Commit unsealed = new Commit(position, before.nextEvent(), ts, writer, pending.commitId(), events, "");
        String hash = CommitHash.of(unsealed, before.hash());
        return new Commit(position, before.nextEvent(), ts, writer, pending.commitId(), events, hash);
    }

    private Slot knownTail(long deadline) {
        Slot known = tail;
        if (known == null) {
            known = patiently(deadline, () -> readTail(lastKnown));
            durable(known);
        }
        return known;
    }

    /** The end of the log as a majority has it. */
    Slot readTail(long known) {
        Slot last = new DenseSearch(store).last(known);
        return last == null ? Slot.beginning(store.epoch()) : last;
    }

    private void durable(Slot slot) {
        tail = slot;
        lastKnown = slot.position();
        meters.head(slot.position());
    }
}
