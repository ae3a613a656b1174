package vn.congkhai.kit.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.kit.operations.FollowedProjection;
import vn.congkhai.kit.operations.GivenUp;
import vn.congkhai.kit.operations.RebuildableProjection;
import vn.congkhai.kit.operations.Rebuilds;

/**
 * A projection of topics that an operator can have built anew: while one follower keeps up what answers, a successor is filled beside
 * it from the beginning of the topics, and takes over when it has applied all that the other one has.
 */
public abstract class RebuildableTopicProjection extends FollowedProjection implements RebuildableProjection {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildableTopicProjection.class);
    private static final Duration END = Duration.ofSeconds(10);

    private final TopicFollowers followers;
    private final List<String> topics;
    private final Rebuilds rebuilds = new Rebuilds();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile @Nullable Refill rebuilding;
    private @Nullable Thread builder;
    private boolean resting;

    /** @param topics all that it is made of */
    protected RebuildableTopicProjection(TopicFollowers followers, List<String> topics) {
        this.followers = followers;
        this.topics = List.copyOf(topics);
    }

    /** What is being built beside what answers. */
    protected interface Successor {
        /** Fills it. */
        TopicListener filling();

        /**
         * Lets it answer. It has applied what was in the topics a moment ago; what came since has to be waited for while nothing new is
         * applied to what answers.
         *
         * @param rest of the events: to be caught up with in one breath, and closed before anybody else writes to the successor
         * @param stopping ends the waiting
         */
        void takeOver(Refill rest, CountDownLatch stopping) throws IOException, GivenUp, InterruptedException;

        /** Nothing more is applied to it by the rebuild: it answers now, or it never will and goes. */
        void ended(boolean answers);
    }

    @Override
    protected abstract TopicFollower follower();

    /** Opens an empty successor. */
    protected abstract Successor begin() throws IOException;

    @Override
    public final synchronized boolean rebuild() {
        if (rebuilding != null || !isRunning()) return false;
        try {
            String called = name() + "-rebuild";
            Successor successor = begin();
            Refill refill = new Refill(followers, called, topics, successor.filling());
            rebuilding = refill;
            rebuilds.begun();
            builder = Thread.ofPlatform().name(called).daemon().start(() -> build(successor, refill));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("a successor of " + name() + " cannot be opened", e);
        }
    }

    private void build(Successor successor, Refill refill) {
        boolean answers = false;
        try {
            refill.start();
            refill.catchUp(stopping, Refill.AS_LONG_AS_IT_TAKES);
            successor.takeOver(refill, stopping);
            answers = true;
            LOG.info(
                    "{} was built anew from {} events",
                    name(),
                    refill.progress().done());
        } catch (IOException | GivenUp | InterruptedException | RuntimeException e) {
            LOG.warn("{} goes on as it was; what was being built is given up", name(), e);
            rebuilds.givenUp(e);
        } finally {
            refill.close();
            end(successor, answers);
        }
    }

    private void end(Successor successor, boolean answers) {
        try {
            successor.ended(answers);
        } finally {
            goOn();
            rebuilding = null;
        }
    }

    /** For {@link Successor#takeOver}: what answers takes nothing new from now on, until the rebuild has ended. */
    protected final synchronized void rest() {
        resting = true;
        follower().stop();
    }

    private synchronized void goOn() {
        if (resting && isRunning()) follower().start();
        resting = false;
    }

    @Override
    public final @Nullable Rebuild rebuilding() {
        Refill running = rebuilding;
        return running == null ? null : running.progress();
    }

    @Override
    public final Rebuilds rebuilds() {
        return rebuilds;
    }

    @Override
    public final synchronized void start() {
        if (isRunning()) return;
        stopping = new CountDownLatch(1);
        follower().start();
    }

    /** What is being built is given up. */
    @Override
    public final void stop() {
        Thread building;
        synchronized (this) {
            stopping.countDown();
            follower().stop();
            building = builder;
        }
        try {
            if (building != null && !building.join(END)) LOG.warn("a rebuild of {} has not ended in {}", name(), END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
