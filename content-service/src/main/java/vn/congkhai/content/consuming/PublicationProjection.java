package vn.congkhai.content.consuming;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.congkhai.content.generation.Generation;
import vn.congkhai.content.generation.Generations;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.kit.messaging.Refill;
import vn.congkhai.kit.messaging.TopicFollower;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.kit.messaging.TopicListener;
import vn.congkhai.kit.operations.RebuildableProjection;

/**
 * Keeps up the articles and lists that answer, and builds the next generation beside them. The next one takes over while
 * the follower holds its breath: it has then applied all that the other one has, so nothing that was withdrawn comes back, and what
 * comes later is written to it alone.
 */
public final class PublicationProjection implements SmartLifecycle, RebuildableProjection {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationProjection.class);
    private static final List<String> TOPICS = List.of("publication.v1");
    private static final String NAME = "publications";
    private static final String NEXT = "publications-rebuild";
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration END = Duration.ofSeconds(10);

    private final TopicFollowers followers;
    private final Generations generations;
    private final Runnable duplicate;
    private final TopicFollower follower;
    private final Object writing = new Object();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile @Nullable Refill rebuilding;
    private @Nullable Thread builder;
    private boolean clean;
    private boolean undecided;

    /** @param duplicate told of every event that changed nothing */
    public PublicationProjection(TopicFollowers followers, Generations generations, Runnable duplicate) {
        this.followers = followers;
        this.generations = generations;
        this.duplicate = duplicate;
        this.follower = followers.group(NAME, TOPICS, new Answering());
    }

    /** Writes to the generation that answers. */
    private final class Answering implements TopicListener {
        @Override
        public void on(List<IncomingEvent> events) throws IOException {
            synchronized (writing) {
                if (undecided) throw new IOException("Nobody knows which generation answers");
                cleanUp();
                Generation now = generations.answering();
                new ApplyingPublications(now.articles(), now.lists(), duplicate).on(events);
            }
        }

        @Override
        public void caughtUp() {
            synchronized (writing) {
                cleanUp();
            }
        }
    }

    /**
     * What does not answer goes before anything new is written: after a kill no text may lie there longer than the topic keeps
     * it, and nobody who still reads what answered before sees less than all.
     */
    private void cleanUp() {
        if (clean || undecided || rebuilding != null) return;
        generations.clean();
        clean = true;
    }

    @Override
    public synchronized boolean rebuild() {
        if (rebuilding != null || !isRunning()) return false;
        synchronized (writing) {
            Generation next = generations.begin();
            ApplyingPublications applying = new ApplyingPublications(
                    new CarriedEpochs(next.articles(), generations.answering().articles()), next.lists(), () -> {});
            Missed missed = new Missed(applying::onceMore);
            Refill refill = new Refill(followers, NEXT, TOPICS, missed);
            rebuilding = refill;
            builder = Thread.ofPlatform().name(NEXT).daemon().start(() -> run(next, refill, missed));
        }
        return true;
    }

    private void run(Generation next, Refill refill, Missed missed) {
        try {
            refill.start();
            refill.catchUp(stopping, Refill.AS_LONG_AS_IT_TAKES);
            synchronized (writing) {
                refill.catchUp(stopping, Refill.ONE_BREATH);
                refill.close();
                missed.requireNothingOf(generations.answering().articles());
                if (refill.progress().done() == 0) throw new IllegalStateException("there is nothing in the topic");
                answerWith(next);
            }
            LOG.info(
                    "Generation {}, made of {} events, answers now",
                    next.number(),
                    refill.progress().done());
        } catch (Refill.GivenUp | InterruptedException | RuntimeException e) {
            LOG.warn("The generation that answers stays; the one that was being built is given up", e);
        } finally {
            refill.close();
            synchronized (writing) {
                rebuilding = null;
                clean = false;
            }
        }
        tidy();
    }

    /** Whether a write without an answer was done nobody knows, so only an answer ends it. Nothing else is written before. */
    private void answerWith(Generation next) throws InterruptedException {
        undecided = true;
        while (true) {
            try {
                generations.change(next);
                undecided = false;
                return;
            } catch (RuntimeException e) {
                LOG.warn("Generation {} is not named yet", next.number(), e);
                if (stopping.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) throw e;
            }
        }
    }

    private void tidy() {
        try {
            synchronized (writing) {
                cleanUp();
            }
        } catch (RuntimeException e) {
            LOG.warn("What is left of another generation goes before the next event", e);
        }
    }

    @Override
    public @Nullable Rebuild rebuilding() {
        Refill running = rebuilding;
        return running == null ? null : running.progress();
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
        Thread building = builder;
        if (building == null) return;
        try {
            if (!building.join(END)) LOG.warn("A rebuild has not ended in {}", END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
