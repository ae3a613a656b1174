package vn.congkhai.kit.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.checkpoint.SigningKeys;
import vn.congkhai.eventlog.export.MongoCheckpoints;
import vn.congkhai.eventlog.export.MongoLedgerTree;
import vn.congkhai.eventlog.merkle.Hash;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;

/**
 * Signs what the log is: once a minute if it has grown, and when somebody asks. Every checkpoint is kept and published on
 * {@code ledger.checkpoint.v1}, so that it lies in places which whoever could change the database cannot change too.
 */
public final class Ledger implements SmartLifecycle {
    /** Topic of checkpoints; key is {@code service:size}, so that compaction keeps every one of them. */
    public static final String TOPIC = "ledger.checkpoint.v1";

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** Whoever asks without end gets the same one for a second. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final String service;
    private final String origin;
    private final CommitLog log;
    private final MongoLedgerTree tree;
    private final SigningKeys keys;
    private final MongoCheckpoints checkpoints;
    private final EventPublisher publisher;
    private final Clock clock;
    private final Queue<Checkpoint> unpublished = new ArrayDeque<>();
    private @Nullable Checkpoint latest;
    private @Nullable ScheduledExecutorService timer;

    /**
     * @param service name of the service that writes the log
     * @param origin what its checkpoints name as their origin
     */
    Ledger(
            String service,
            String origin,
            CommitLog log,
            MongoLedgerTree tree,
            SigningKeys keys,
            MongoCheckpoints checkpoints,
            EventPublisher publisher,
            Clock clock) {
        this.service = service;
        this.origin = origin;
        this.log = log;
        this.tree = tree;
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.publisher = publisher;
        this.clock = clock;
        this.latest = checkpoints.latest(1).stream().findFirst().orElse(null);
    }

    /** The latest checkpoint; a new one if the log has grown and the last is older than a second. */
    public synchronized Checkpoint current() {
        Checkpoint known = latest;
        Instant now = clock.instant();
        if (known != null && isCurrent(known)) return known;
        if (known != null && known.size() > 0 && now.isBefore(known.time().plus(FRESH))) return known;
        return sign(now);
    }

    /** A checkpoint whose tree holds the commit at this position. */
    public synchronized Checkpoint covering(long position) {
        Checkpoint known = latest;
        if (known != null && known.size() >= position && known.epoch().equals(log.epoch())) return known;
        tree.reach(position);
        return sign(clock.instant());
    }

    private boolean isCurrent(Checkpoint known) {
        return known.size() >= tree.size() && known.epoch().equals(log.epoch());
    }

    private Checkpoint sign(Instant now) {
        long size = tree.size();
        Checkpoint signed = keys.sign(origin, log.epoch(), size, tree.root(size), now.truncatedTo(ChronoUnit.MILLIS));
        checkpoints.keep(signed);
        latest = signed;
        unpublished.add(signed);
        ScheduledExecutorService running = timer;
        if (running != null) running.execute(this::publish);
        return signed;
    }

    /** The latest checkpoints, newest first. */
    public List<Checkpoint> recent(int max) {
        return checkpoints.latest(max);
    }

    /** Whether the log still begins with what was signed; null for another epoch, of which nothing is known here. */
    @Nullable
    Boolean keeps(Checkpoint checkpoint) {
        if (!checkpoint.epoch().equals(log.epoch())) return null;
        // After a start the tree holds whole tiles only; its follower brings the rest with the next commit.
        tree.reach(checkpoint.size());
        return checkpoint.size() <= tree.size() && tree.root(checkpoint.size()).equals(checkpoint.root());
    }

    /** Public halves of all keys that ever signed, PEM, newest first. */
    public String publicKeys() {
        return keys.publicPem();
    }

    /** The way from a commit to the root over the first {@code size} commits. */
    public List<Hash> inclusion(long position, long size) {
        return tree.inclusion(position, size);
    }

    /** That the first {@code newer} commits begin with the first {@code older}. */
    public List<Hash> consistency(long older, long newer) {
        return tree.consistency(older, newer);
    }

    /** Number of commits in the log, all of them in the tree. */
    public long size() {
        tree.reach(log.head().position());
        return tree.size();
    }

    private void signIfGrown() {
        try {
            synchronized (this) {
                Checkpoint known = latest;
                if (tree.size() > 0 && (known == null || !isCurrent(known))) sign(clock.instant());
            }
            publish();
        } catch (RuntimeException e) { // the database or the key file may be away for a while: the next minute comes
            LOG.warn("no checkpoint this minute: {}", e.toString());
        }
    }

    private void publish() {
        List<Checkpoint> waiting;
        synchronized (this) {
            waiting = new ArrayList<>(unpublished);
        }
        try {
            publisher.publish(waiting.stream().map(this::event).toList());
        } catch (RuntimeException e) { // the broker may be away: they wait for the next minute
            LOG.warn("{} checkpoints are not published yet: {}", waiting.size(), e.toString());
            return;
        }
        synchronized (this) {
            unpublished.removeAll(waiting);
        }
    }

    private OutgoingEvent event(Checkpoint checkpoint) {
        Map<String, @Nullable Object> body = checkpoint.published();
        return new OutgoingEvent(
                TOPIC,
                service + ":" + checkpoint.size(),
                "ledger.checkpoint",
                body,
                checkpoint.size(),
                checkpoint.epoch(),
                null,
                checkpoint.time());
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("ledger").factory());
        var _ = minutes.scheduleWithFixedDelay(
                this::signIfGrown, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        timer = minutes;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) timer.shutdownNow();
        timer = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
