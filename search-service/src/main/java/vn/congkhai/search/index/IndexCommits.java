package vn.congkhai.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Commits the index once a second, amid a backlog after some thousands of its changes, and a last time when the service stops: so much
 * is what a killed process reads again.
 */
public final class IndexCommits implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexCommits.class);
    private static final long INTERVAL_MILLIS = 1_000;
    /** Below the followers', so that it stops after the last of them has. */
    private static final int PHASE = DEFAULT_PHASE - 1_000_000;

    private final LiveIndex index;
    private final Runnable also;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    /**
     * Commits that index.
     *
     * @param also done after each commit
     */
    public IndexCommits(LiveIndex index, Runnable also) {
        this.index = index;
        this.also = also;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) return;
        CountDownLatch until = new CountDownLatch(1);
        stopping = until;
        Thread.ofPlatform().name("index-commits").daemon().start(() -> run(until));
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        keep(index::commit);
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void run(CountDownLatch until) {
        try {
            while (!until.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) keep(index::tend);
        } catch (InterruptedException e) {
            LOG.warn("The index is not committed any more: interrupted");
        }
    }

    /** A failure is not the end: the events are still in Kafka, and the health of a writer that gave up is down. */
    private void keep(Upkeep upkeep) {
        try {
            upkeep.run();
            also.run();
        } catch (IOException | UncheckedIOException e) {
            LOG.error("The index could not be committed; what it holds since the last commit would be read again", e);
        }
    }

    private interface Upkeep {
        void run() throws IOException;
    }
}
