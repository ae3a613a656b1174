package vn.congkhai.kit.log;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LogFollower;
import vn.congkhai.kit.operations.FollowedProjection;
import vn.congkhai.kit.operations.GivenUp;
import vn.congkhai.kit.operations.GivenUp.Reason;
import vn.congkhai.kit.operations.ProjectionProgress;
import vn.congkhai.kit.operations.RebuildableProjection;
import vn.congkhai.kit.operations.Rebuilds;

/**
 * A follower whose collections can be built anew beside those that answer. While a second follower reads the log from its
 * beginning the first goes on; once the second has caught up, the first rests for as long as the collections are renamed.
 */
public final class RebuildableLogProjection extends FollowedProjection implements RebuildableProjection {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildableLogProjection.class);
    static final String TOKENS = "tokens";
    private static final int REBUILDING_BATCH = 256;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(7);
    /** While nothing new is applied to what answers. */
    private static final Duration ONE_BREATH = Duration.ofSeconds(30);

    /** One rebuild. */
    private record Running(LogFollower follower, long startedNanos) {}

    private final String name;
    private final int batch;
    private final CommitLog log;
    private final MongoDatabase database;
    private final Clock clock;
    private final @Nullable EventCodec codec;
    private final List<String> collections;
    private final CommitListener answering;
    private final Function<MongoDatabase, CommitListener> building;
    private final AtomicReference<@Nullable Running> rebuild = new AtomicReference<>();
    private final Rebuilds rebuilds = new Rebuilds();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Runnable whenReplaced = () -> {};
    private Layout layout = Layout.FIRST;
    private volatile LogFollower live;
    private volatile boolean running;

    /**
     * @param collections all that the listeners write
     * @param answering keeps the collections that answer
     * @param building makes a listener that reads and writes them in the database it is given
     */
    RebuildableLogProjection(
            String name,
            int batch,
            CommitLog log,
            MongoDatabase database,
            Clock clock,
            @Nullable EventCodec codec,
            List<String> collections,
            CommitListener answering,
            Function<MongoDatabase, CommitListener> building) {
        this.name = name;
        this.batch = batch;
        this.log = log;
        this.database = database;
        this.clock = clock;
        this.codec = codec;
        this.collections = List.copyOf(collections);
        this.answering = answering;
        this.building = building;
        this.live = liveFollower();
    }

    /** For a projection that keeps some of it in memory too: called after the collections were replaced, before anything is added. */
    public RebuildableLogProjection whenReplaced(Runnable reload) {
        whenReplaced = reload;
        return this;
    }

    /**
     * For a projection whose documents have another form than before: what an earlier version of the service left is dropped at the
     * first start of this one, and the log is followed from its beginning.
     *
     * @param number 2 for the first change of form, one more for each further
     * @param unused collections of earlier forms that this one does not have
     */
    public RebuildableLogProjection laidOut(int number, List<String> unused) {
        layout = new Layout(number, unused);
        return this;
    }

    private LogFollower liveFollower() {
        return new LogFollower(name, log, database, batch, answering, codec);
    }

    @Override
    public boolean rebuild() {
        MongoDatabase shadow = ShadowDatabase.of(database);
        Running fresh = new Running(
                new LogFollower(name, log, shadow, REBUILDING_BATCH, building.apply(shadow), codec), System.nanoTime());
        if (!running || !rebuild.compareAndSet(null, fresh)) return false;
        rebuilds.begun();
        Thread.ofVirtual().name("rebuild-" + name).start(() -> build(shadow, fresh.follower()));
        return true;
    }

    private void build(MongoDatabase shadow, LogFollower beside) {
        try {
            ShadowDatabase.clear(database, collections);
            shadow.getCollection(TOKENS).deleteOne(Filters.eq("_id", name));
            beside.start();
            catchUp(beside, AS_LONG_AS_IT_TAKES);
            replace(shadow, beside);
            LOG.info("{} was rebuilt up to position {}", name, live.position());
        } catch (GivenUp | InterruptedException | RuntimeException e) {
            LOG.warn("{} goes on as it was; what was being built is given up", name, e);
            rebuilds.givenUp(e);
        } finally {
            beside.stop();
            rebuild.set(null);
        }
    }

    private void catchUp(LogFollower beside, Duration patience) throws GivenUp, InterruptedException {
        long begun = System.nanoTime();
        while (beside.lagEvents() > 0) {
            if (stopped.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS))
                throw new GivenUp(Reason.STOPPED, "the service stops");
            if (System.nanoTime() - begun > patience.toNanos()) throw new GivenUp(Reason.STUCK, "it does not catch up");
        }
    }

    /** The follower that answers rests only now: what is committed meanwhile both have, or the new one reads after it. */
    private synchronized void replace(MongoDatabase shadow, LogFollower beside) throws GivenUp, InterruptedException {
        if (!running) throw new GivenUp(Reason.STOPPED, "the service stops");
        live.stop();
        try {
            catchUp(beside, ONE_BREATH);
            beside.stop();
            collections.forEach(collection -> ShadowDatabase.replace(database, collection));
            // A log without a commit leaves no token, and nothing to replace.
            Document token =
                    shadow.getCollection(TOKENS).find(Filters.eq("_id", name)).first();
            if (token != null) {
                database.getCollection(TOKENS)
                        .replaceOne(Filters.eq("_id", name), token, new ReplaceOptions().upsert(true));
            }
            shadow.getCollection(TOKENS).deleteOne(Filters.eq("_id", name));
            whenReplaced.run();
        } finally {
            live = liveFollower();
            live.start();
        }
    }

    @Override
    public @Nullable Rebuild rebuilding() {
        Running now = rebuild.get();
        if (now == null) return null;
        long total = log.head().events();
        long done = Math.max(0, total - now.follower().lagEvents());
        double seconds = (System.nanoTime() - now.startedNanos()) / 1e9;
        double rate = seconds > 0 ? done / seconds : 0;
        return new Rebuild(done, total, rate, rate > 0 ? Math.max(0, total - done) / rate : 0);
    }

    @Override
    public Rebuilds rebuilds() {
        return rebuilds;
    }

    @Override
    public synchronized void start() {
        if (layout.makeRoom(database, name, collections)) {
            LOG.info("{} is kept in another form than before and is made again from the beginning of the log", name);
            whenReplaced.run();
        }
        live.start();
        running = true;
    }

    @Override
    public void stop() {
        stopped.countDown();
        stopLive();
    }

    private synchronized void stopLive() {
        running = false;
        live.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    protected ProjectionProgress follower() {
        return new LogProgress(live, clock);
    }
}
