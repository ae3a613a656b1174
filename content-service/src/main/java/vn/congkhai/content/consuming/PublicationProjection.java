package vn.congkhai.content.consuming;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.content.generation.Generation;
import vn.congkhai.content.generation.Generations;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.kit.messaging.RebuildableTopicProjection;
import vn.congkhai.kit.messaging.Refill;
import vn.congkhai.kit.messaging.TopicFollower;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.kit.messaging.TopicListener;
import vn.congkhai.kit.operations.GivenUp;
import vn.congkhai.kit.operations.GivenUp.Reason;

/**
 * Keeps up the articles and lists that answer, and builds the next generation beside them. The next one takes over while
 * the follower holds its breath: it has then applied all that the other one has, so nothing that was withdrawn comes back, and what
 * comes later is written to it alone.
 */
public final class PublicationProjection extends RebuildableTopicProjection {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationProjection.class);
    private static final List<String> TOPICS = List.of("publication.v1");
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Generations generations;
    private final Runnable duplicate;
    private final TopicFollower follower;
    private final Object writing = new Object();
    private boolean building;
    private boolean clean;
    private boolean undecided;

    /** @param duplicate told of every event that changed nothing */
    public PublicationProjection(TopicFollowers followers, Generations generations, Runnable duplicate) {
        super(followers, TOPICS);
        this.generations = generations;
        this.duplicate = duplicate;
        this.follower = followers.group("publications", TOPICS, new Answering());
    }

    @Override
    protected TopicFollower follower() {
        return follower;
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
        if (clean || undecided || building) return;
        generations.clean();
        clean = true;
    }

    @Override
    protected Successor begin() {
        synchronized (writing) {
            Successor next = new Next(generations.begin(), generations.answering());
            building = true;
            return next;
        }
    }

    /** The generation that is being built. */
    private final class Next implements Successor {
        private final Generation next;
        private final Missed missed;

        Next(Generation next, Generation answering) {
            this.next = next;
            var articles = new CarriedEpochs(next.articles(), answering.articles());
            this.missed = new Missed(new ApplyingPublications(articles, next.lists(), () -> {})::onceMore);
        }

        @Override
        public TopicListener filling() {
            return missed;
        }

        @Override
        public void takeOver(Refill rest, CountDownLatch stopping) throws GivenUp, InterruptedException {
            synchronized (writing) {
                rest.catchUp(stopping, Refill.ONE_BREATH);
                rest.close();
                missed.requireNothingOf(generations.answering().articles());
                if (rest.progress().done() == 0) throw new GivenUp(Reason.EMPTY, "there is nothing in the topic");
                answerWith(next, stopping);
            }
        }

        @Override
        public void ended(boolean answers) {
            synchronized (writing) {
                building = false;
                clean = false;
            }
            tidy();
        }
    }

    /** Whether a write without an answer was done nobody knows, so only an answer ends it. Nothing else is written before. */
    private void answerWith(Generation next, CountDownLatch stopping) throws InterruptedException {
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
}
