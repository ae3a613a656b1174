package vn.congkhai.eventlog;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log with a token of its own: reads the next commits in order, gives them to the listener, and saves how far it
 * came, together with the log's epoch, a moment after. Wakes at once after a commit of this process, and within 100 ms after those of others.
 * A listener that throws gets the same batch again, later and later up to five seconds; nothing is skipped.
 *
 * <p>Two things do not stop it but are counted and logged: an event that a newer version of the service wrote, which a follower
 * with a codec keeps from its listener, and a stored commit that is damaged beyond reading, which it passes over.
 */
public final class LogFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    /** It is woken; this is for a database that has not yet what was heard of. */
    private static final Duration IDLE = Duration.ofMillis(500);

    /**
     * A batch begins no sooner after the one before it: what comes quickly comes together, with one token saved and one look at
     * whatever the listener reads, and the first of many is still applied at once.
     */
    private static final Duration PACE = Duration.ofMillis(30);

    /**
     * Where it is it says no more often than this: a token that is behind means commits that come again, as after any crash, and many
     * followers with a token for each commit would cost more than the commits.
     */
    private static final Duration SAVED_EVERY = Duration.ofMillis(200);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final CommitLog log;
    private final LogTokens tokens;
    private final int batch;
    private final CommitListener listener;
    private final @Nullable EventCodec codec;
    private final Semaphore wake = new Semaphore(0);
    private final Runnable waker = wake::release;
    private final AtomicLong unknownEvents = new AtomicLong();
    private final AtomicLong damagedCommits = new AtomicLong();
    private volatile LogTokens.Token reached = LogTokens.BEGINNING;
    private volatile @Nullable Instant behindSince;
    private volatile boolean running;
    private LogTokens.@Nullable Token unsaved;
    private long savedNanos = System.nanoTime() - SAVED_EVERY.toNanos();
    private @Nullable Thread thread;

    /**
     * A follower whose listener gets every commit whole.
     *
     * @param name of the projection, unique in the service
     * @param tokens database in which the collection {@code tokens} is kept
     * @param batch how many commits the listener gets at most at once
     */
    public LogFollower(String name, CommitLog log, MongoDatabase tokens, int batch, CommitListener listener) {
        this(name, log, tokens, batch, listener, null);
    }

    /** @param codec events it does not know are counted and kept from the listener */
    public LogFollower(
            String name,
            CommitLog log,
            MongoDatabase tokens,
            int batch,
            CommitListener listener,
            @Nullable EventCodec codec) {
        this.name = name;
        this.log = log;
        this.tokens = new LogTokens(tokens, name, log);
        this.batch = batch;
        this.listener = listener;
        this.codec = codec;
    }

    /**
     * Starts following from the saved token.
     *
     * @throws EpochMismatchException when the token is of another log
     */
    public synchronized void start() {
        if (running) return;
        reached = tokens.load();
        log.head();
        running = true;
        log.onGrowth(waker);
        thread = Thread.ofPlatform().name("log-" + name).start(this::follow);
    }

    /** Stops after the batch in hand. */
    public synchronized void stop() {
        running = false;
        log.removeListener(waker);
        wake.release();
        Thread current = thread;
        if (current == null) return;
        try {
            current.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void follow() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            try {
                long begin = System.nanoTime();
                int applied = step();
                saveIfDue();
                if (applied == 0) await(unsaved == null ? IDLE : SAVED_EVERY);
                else if (applied < batch) LockSupport.parkNanos(begin + PACE.toNanos() - System.nanoTime());
                pause = FIRST_PAUSE;
            } catch (Exception e) { // whatever a listener throws: the batch stays and comes again
                LOG.warn(
                        "{} could not apply the commits behind {}; again in {} ms",
                        name,
                        position(),
                        pause.toMillis(),
                        e);
                await(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
        saveBeforeItEnds();
    }

    private void saveIfDue() {
        LogTokens.Token left = unsaved;
        if (left != null && System.nanoTime() - savedNanos >= SAVED_EVERY.toNanos()) saveNow(left);
    }

    private void saveBeforeItEnds() {
        LogTokens.Token left = unsaved;
        if (left == null) return;
        try {
            saveNow(left);
        } catch (MongoException | IllegalStateException e) { // the database is away, or its client closed already
            LOG.warn("{} could not say where it is; some commits come again after the next start", name, e);
        }
    }

    private void saveNow(LogTokens.Token token) {
        tokens.save(token);
        unsaved = null;
        savedNanos = System.nanoTime();
    }

    private void reached(LogTokens.Token token) {
        unsaved = token;
        reached = token;
    }

    /** How many commits there were to apply. */
    private int step() throws Exception {
        long next = position() + 1;
        if (log.heardOf() < next) {
            behindSince = null;
            return 0;
        }
        List<Commit> commits;
        try {
            commits = log.next(next, batch);
        } catch (BrokenCommitException e) {
            LOG.error("{} passes over position {}, which is damaged", name, next, e);
            damagedCommits.incrementAndGet();
            reached(tokens.at(next));
            return 1;
        }
        if (commits.isEmpty()) {
            behindSince = null;
            return 0;
        }
        behindSince = commits.getFirst().ts();
        List<Commit> known = known(commits);
        if (!known.isEmpty()) listener.on(known);
        unknownEvents.addAndGet(events(commits) - events(known));
        reached(LogTokens.after(commits.getLast()));
        return commits.size();
    }

    private static long events(List<Commit> commits) {
        return commits.stream().mapToLong(commit -> commit.events().size()).sum();
    }

    private List<Commit> known(List<Commit> commits) {
        EventCodec reader = codec;
        if (reader == null
                || commits.stream().flatMap(commit -> commit.events().stream()).allMatch(reader::knows)) return commits;
        List<Commit> known = new ArrayList<>(commits.size());
        for (Commit commit : commits) {
            List<LoggedEvent> events = commit.events().stream()
                    .filter(event -> known(reader, event))
                    .toList();
            if (!events.isEmpty()) known.add(commit.with(events));
        }
        return known;
    }

    private boolean known(EventCodec reader, LoggedEvent event) {
        if (reader.knows(event)) return true;
        LOG.warn(
                "{} does not know {} revision {} at position {}: a newer version wrote it",
                name,
                event.type(),
                event.revision(),
                event.position());
        return false;
    }

    private void await(Duration time) {
        try {
            if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) wake.drainPermits();
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    /** Name of the projection. */
    public String name() {
        return name;
    }

    /** Position of the last commit that the listener has applied. */
    public long position() {
        return reached.position();
    }

    /** How many events the log is ahead. */
    public long lagEvents() {
        return Math.max(0, log.head().events() - reached.events());
    }

    /** How long the oldest commit that is not yet applied has waited, in seconds; 0 when there is none. */
    public double lagSeconds(Clock clock) {
        Instant since = behindSince;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    /** Events of a newer version that were kept from the listener since the start. */
    public long unknownEvents() {
        return unknownEvents.get();
    }

    /** Commits that could not be read and were passed over since the start. */
    public long damagedCommits() {
        return damagedCommits.get();
    }
}
