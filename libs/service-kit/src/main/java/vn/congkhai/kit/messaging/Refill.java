package vn.congkhai.kit.messaging;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.congkhai.kit.operations.GivenUp;
import vn.congkhai.kit.operations.GivenUp.Reason;
import vn.congkhai.kit.operations.RebuildableProjection.Rebuild;

/**
 * Fills something anew with everything that is in topics, while another follower keeps up what answers.
 *
 * <p>Who uses it: {@link #start}, {@link #catchUp} as often as is needed, {@link #close} before anybody else writes what it fills.
 */
public final class Refill implements AutoCloseable {
    /** A patience for the first time, which takes as long as the topics are large. */
    public static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(7);

    /** A patience for the last events, while what answers takes no new ones: a tenth of what a group bears. */
    public static final Duration ONE_BREATH = Duration.ofSeconds(30);

    private static final long LOOK_MILLIS = 50;

    private final TopicFollower follower;
    private final TopicListener filling;
    private final AtomicLong done = new AtomicLong();
    private final long since = System.nanoTime();
    private boolean closed;

    /**
     * Begins with {@link #start}.
     *
     * @param name unique in the service
     * @param filling applies what is in the topics, as {@link TopicFollowers#beside} says
     */
    public Refill(TopicFollowers followers, String name, List<String> topics, TopicListener filling) {
        this.filling = filling;
        this.follower = followers.beside(name, topics, this::fill);
    }

    private synchronized void fill(List<IncomingEvent> events) throws IOException {
        if (closed) return;
        filling.on(events);
        done.addAndGet(events.size());
    }

    /** Reads from the beginning of the topics. */
    public void start() {
        follower.start();
    }

    /**
     * Returns when everything that is in the topics now has been applied.
     *
     * @param stopping ends the waiting
     * @throws GivenUp if it will not come to that, or not within {@code patience}
     */
    public void catchUp(CountDownLatch stopping, Duration patience) throws GivenUp, InterruptedException {
        long begun = System.nanoTime();
        follower.catchUpAgain();
        while (!follower.isCaughtUp()) {
            if (stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS))
                throw new GivenUp(Reason.STOPPED, "the service stops");
            if (!follower.isRunning()) throw new GivenUp(Reason.FAILED, "its follower has died");
            if (System.nanoTime() - begun > patience.toNanos()) throw new GivenUp(Reason.STUCK, "it does not catch up");
        }
    }

    /** How far it is. */
    public Rebuild progress() {
        long applied = done.get();
        long left = follower.lagEvents();
        double seconds = Math.max(.001, (System.nanoTime() - since) / 1e9);
        double rate = applied / seconds;
        return new Rebuild(applied, applied + left, rate, rate == 0 ? 0 : left / rate);
    }

    /** Ends it. When this returns nothing is being applied, and nothing more will be. */
    @Override
    public void close() {
        follower.stop();
        synchronized (this) {
            closed = true;
        }
    }
}
