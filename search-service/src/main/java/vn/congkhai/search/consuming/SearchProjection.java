package vn.congkhai.search.consuming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.congkhai.kit.messaging.Refill;
import vn.congkhai.kit.messaging.TopicFollower;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.kit.operations.RebuildableProjection;
import vn.congkhai.search.index.LiveIndex;
import vn.congkhai.search.index.SearchIndex;

/**
 * Keeps the index up with the events, and builds it anew beside the one that answers. The successor takes over when it has applied
 * all that the other one has; so nothing that is withdrawn comes back for a moment, and no question goes unanswered.
 */
public final class SearchProjection implements SmartLifecycle, RebuildableProjection {
    private static final Logger LOG = LoggerFactory.getLogger(SearchProjection.class);
    private static final String NAME = "search";
    private static final String SUCCESSOR = "search-rebuild";

    private final TopicFollowers followers;
    private final LiveIndex index;
    private final TopicFollower follower;
    private volatile @Nullable Refill rebuilding;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    /**
     * Keeps up that index.
     *
     * @param duplicate told the topic of every event that was known already
     */
    public SearchProjection(TopicFollowers followers, LiveIndex index, Consumer<String> duplicate) {
        this.followers = followers;
        this.index = index;
        var filling = new IndexFilling(index::current, duplicate);
        this.follower = followers.assigned(NAME, IndexFilling.TOPICS, filling, filling);
    }

    /** Whether everything that was in the topics at the start has been applied. */
    public boolean isCaughtUp() {
        return follower.isCaughtUp();
    }

    @Override
    public synchronized boolean rebuild() {
        if (rebuilding != null || !isRunning()) return false;
        try {
            SearchIndex successor = index.begin();
            var begun = new Refill(
                    followers, SUCCESSOR, IndexFilling.TOPICS, new IndexFilling(() -> successor, topic -> {}));
            rebuilding = begun;
            Thread.ofPlatform().name(SUCCESSOR).daemon().start(() -> run(begun));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("A successor of the index cannot be opened", e);
        }
    }

    @Override
    public @Nullable Rebuild rebuilding() {
        Refill running = rebuilding;
        return running == null ? null : running.progress();
    }

    private void run(Refill running) {
        try {
            running.start();
            running.catchUp(stopping, Refill.AS_LONG_AS_IT_TAKES);
            follower.stop();
            running.catchUp(stopping, Refill.ONE_BREATH);
            if (!index.isNextComplete()) throw new Refill.GivenUp("it lacks what the one that answers has");
            running.close();
            index.change();
            LOG.info(
                    "The index built anew from {} events answers now",
                    running.progress().done());
        } catch (IOException | Refill.GivenUp | InterruptedException e) {
            running.close();
            LOG.warn("The index that answers stays; the one that was being built is given up", e);
            abandon();
        } finally {
            rebuilding = null;
            synchronized (this) {
                if (stopping.getCount() > 0 && !follower.isRunning()) follower.start();
            }
        }
    }

    private void abandon() {
        try {
            index.abandon();
        } catch (IOException e) {
            LOG.warn("What is left of it goes at the next start", e);
        }
    }

    @Override
    public synchronized void start() {
        if (isRunning()) return;
        stopping = new CountDownLatch(1);
        follower.start();
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        follower.stop();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    @Override
    public boolean readsTopics() {
        return true;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long position() {
        return follower.position();
    }

    @Override
    public long lagEvents() {
        return follower.lagEvents();
    }

    @Override
    public double lagSeconds() {
        return follower.lagSeconds();
    }

    @Override
    public long unknownEvents() {
        return follower.unknownEvents();
    }
}
