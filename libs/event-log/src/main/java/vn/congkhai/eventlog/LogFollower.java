package vn.congkhai.eventlog;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log with a token of its own: reads the next commits in order, gives them to the listener, then saves how far it
 * came together with the log's epoch. Wakes at once after a commit of this process and looks every 100 ms for those of others.
 * A listener that throws gets the same batch again, later and later up to five seconds; nothing is skipped.
 */
public final class LogFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final CommitLog log;
    private final MongoCollection<Document> tokens;
    private final int batch;
    private final CommitListener listener;
    private final Semaphore wake = new Semaphore(0);
    private final Runnable waker = wake::release;
    private volatile long position;
    private volatile @Nullable Instant behindSince;
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param name of the projection, unique in the service
     * @param tokens database in which the collection {@code tokens} is kept
     * @param batch how many commits the listener gets at most at once
     */
    public LogFollower(String name, CommitLog log, MongoDatabase tokens, int batch, CommitListener listener) {
        this.name = name;
        this.log = log;
        this.tokens = tokens.getCollection("tokens");
        this.batch = batch;
        this.listener = listener;
    }

    /**
     * Starts following from the saved token.
     *
     * @throws EpochMismatchException when the token is of another log
     */
    public synchronized void start() {
        if (running) return;
        Document token = tokens.find(Filters.eq("_id", name)).first();
        if (token != null) {
            String epoch = token.getString("epoch");
            if (!epoch.equals(log.epoch())) throw new EpochMismatchException(name, epoch, log.epoch());
            position = token.get("position", Number.class).longValue();
        }
        running = true;
        log.onAppend(waker);
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
                List<Commit> next = log.commits(position + 1, batch);
                if (next.isEmpty()) {
                    behindSince = null;
                    await(IDLE);
                    continue;
                }
                if (behindSince == null) behindSince = next.getFirst().ts();
                listener.on(next);
                save(next.getLast().position());
                pause = FIRST_PAUSE;
            } catch (Exception e) { // whatever a listener throws: the batch stays and comes again
                LOG.warn(
                        "{} could not apply the commits behind {}; again in {} ms",
                        name,
                        position,
                        pause.toMillis(),
                        e);
                await(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void await(Duration time) {
        try {
            if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) wake.drainPermits();
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private void save(long reached) {
        Document token = new Document("_id", name)
                .append("position", reached)
                .append("epoch", log.epoch())
                .append("at", Date.from(Clock.systemUTC().instant()));
        tokens.replaceOne(Filters.eq("_id", name), token, new ReplaceOptions().upsert(true));
        position = reached;
    }

    /** Name of the projection. */
    public String name() {
        return name;
    }

    /** Position of the last commit that the listener has applied. */
    public long position() {
        return position;
    }

    /** How many commits the log is ahead. */
    public long lagEvents() {
        return Math.max(0, log.head().position() - position);
    }

    /** How long the oldest commit that is not yet applied has waited, in seconds; 0 when there is none. */
    public double lagSeconds(Clock clock) {
        Instant since = behindSince;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
