package vn.congkhai.eventlog;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of this process. A position is attempted only when the one before is known to be durable, and after an
 * unclear answer the slot itself is read: it decides whether the commit is ours, somebody else's, or to be tried again at the
 * same place. Nothing is ever renumbered while its fate is unknown.
 */
final class CommitAppender {
    static final int MAX_BYTES = 1 << 20;
    private static final int DUPLICATE_KEY = 11000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration RETRY = Duration.ofMillis(50);

    private final CommitLog log;
    private final MongoCollection<Document> commits;
    private final String writer;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Timer timer;
    private final Counter conflicts;
    private final Counter ambiguous;
    private volatile @Nullable Tail tail;

    /** The last durable commit, or the log's beginning. */
    private record Tail(long position, long nextEvent, Instant ts, String hash) {}

    CommitAppender(CommitLog log, MongoCollection<Document> commits, String writer, Clock clock, MeterRegistry meters) {
        this.log = log;
        this.commits = commits;
        this.writer = writer;
        this.clock = clock;
        this.timer = Timer.builder("congkhai.eventlog.append")
                .publishPercentileHistogram()
                .register(meters);
        this.conflicts = meters.counter("congkhai.eventlog.conflicts");
        this.ambiguous = meters.counter("congkhai.eventlog.ambiguous");
        Gauge.builder("congkhai.eventlog.head", this, appender -> {
                    Tail known = appender.tail;
                    return known == null ? 0 : known.position();
                })
                .register(meters);
    }

    Commit append(PendingCommit pending) {
        refuseTooLarge(pending);
        lock.lock();
        try {
            return Objects.requireNonNull(timer.record(() -> appendInOrder(pending)));
        } finally {
            lock.unlock();
        }
    }

    private Commit appendInOrder(PendingCommit pending) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Tail known = knownTail(deadline);
            Commit next = next(known, pending);
            switch (insert(next, deadline)) {
                case DURABLE -> {
                    tail = after(next);
                    return next;
                }
                // Another writer took the slot: learn the new tail and try behind it.
                case SLOT_TAKEN -> tail = null;
                case KEY_TAKEN -> throw taken(pending);
            }
        }
    }

    private enum Outcome {
        DURABLE,
        SLOT_TAKEN,
        KEY_TAKEN
    }

    private Outcome insert(Commit commit, Instant deadline) {
        while (true) {
            try {
                commits.insertOne(CommitDocuments.toDocument(commit));
                return Outcome.DURABLE;
            } catch (MongoWriteException e) {
                if (e.getError().getCode() == DUPLICATE_KEY) return duplicate(commit, deadline);
                patience(deadline, e);
            } catch (MongoException e) {
                ambiguous.increment();
                patience(deadline, e);
            }
            // The outcome is unclear: only the slot knows.
            Commit there = slot(commit.position(), deadline);
            if (there != null) return isOurs(there, commit) ? Outcome.DURABLE : Outcome.SLOT_TAKEN;
        }
    }

    private Outcome duplicate(Commit commit, Instant deadline) {
        Commit there = slot(commit.position(), deadline);
        if (there != null && isOurs(there, commit)) return Outcome.DURABLE;
        conflicts.increment();
        return there == null ? Outcome.KEY_TAKEN : Outcome.SLOT_TAKEN;
    }

    private static boolean isOurs(Commit there, Commit commit) {
        return there.hash().equals(commit.hash());
    }

    private RuntimeException taken(PendingCommit pending) {
        if (pending.commitId() != null) {
            var done = log.findCommit(pending.commitId());
            if (done.isPresent()) return new AlreadyCommittedException(done.get());
        }
        return new SequenceTakenException(pending.events().getFirst().aggregateId(), new IllegalStateException("keys"));
    }

    private @Nullable Commit slot(long position, Instant deadline) {
        while (true) {
            try {
                Document document = commits.find(Filters.eq("_id", position)).first();
                return document == null ? null : CommitDocuments.toCommit(document);
            } catch (MongoException e) {
                patience(deadline, e);
            }
        }
    }

    private void patience(Instant deadline, MongoException cause) {
        if (Instant.now().isAfter(deadline)) {
            tail = null;
            throw new LogUnavailableException("the database did not answer in " + PATIENCE.toSeconds() + " s", cause);
        }
        LockSupport.parkNanos(RETRY.toNanos());
    }

    private Commit next(Tail known, PendingCommit pending) {
        long position = known.position() + 1;
        Instant now = CommitDocuments.millis(clock.instant());
        Instant ts = now.isBefore(known.ts()) ? known.ts() : now;
        List<LoggedEvent> events =
                pending.events().stream().map(event -> event.at(position)).toList();
        Commit unsigned = new Commit(position, known.nextEvent(), ts, writer, pending.commitId(), events, "");
        String hash = CommitHash.of(unsigned, known.hash());
        return new Commit(position, known.nextEvent(), ts, writer, pending.commitId(), events, hash);
    }

    private static Tail after(Commit commit) {
        return new Tail(commit.position(), commit.first() + commit.events().size(), commit.ts(), commit.hash());
    }

    private Tail knownTail(Instant deadline) {
        Tail known = tail;
        if (known != null) return known;
        long last = lastPosition(deadline);
        Commit commit = last == 0 ? null : slot(last, deadline);
        Tail found = commit == null ? new Tail(0, 1, Instant.EPOCH, CommitHash.ofEpoch(log.epoch())) : after(commit);
        tail = found;
        return found;
    }

    long headPosition() {
        Tail known = tail;
        long from = known == null ? 0 : known.position();
        Instant deadline = Instant.now().plus(PATIENCE);
        return slot(from + 1, deadline) == null && known != null ? from : lastPosition(deadline);
    }

    /** Positions are dense, so the last one is found by doubling and halving: some forty point reads at a million commits. */
    private long lastPosition(Instant deadline) {
        long low = 0;
        long step = 1;
        while (slot(low + step, deadline) != null) {
            low += step;
            step *= 2;
        }
        long high = low + step;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (slot(middle, deadline) == null) high = middle;
            else low = middle;
        }
        return low;
    }

    private static void refuseTooLarge(PendingCommit pending) {
        int bytes = 0;
        for (PendingEvent event : pending.events()) bytes += event.payload().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) throw new CommitTooLargeException(bytes);
    }
}
