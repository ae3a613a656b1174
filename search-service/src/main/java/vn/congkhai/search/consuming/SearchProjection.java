package vn.congkhai.search.consuming;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.kit.messaging.RebuildableTopicProjection;
import vn.congkhai.kit.messaging.Refill;
import vn.congkhai.kit.messaging.TopicFollower;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.kit.messaging.TopicListener;
import vn.congkhai.kit.operations.GivenUp;
import vn.congkhai.kit.operations.GivenUp.Reason;
import vn.congkhai.search.index.LiveIndex;
import vn.congkhai.search.index.SearchIndex;

/**
 * Keeps the index up with the events, and builds it anew beside the one that answers. The successor takes over when it has applied
 * all that the other one has; so nothing that is withdrawn comes back for a moment, and no question goes unanswered.
 */
public final class SearchProjection extends RebuildableTopicProjection {
    private static final Logger LOG = LoggerFactory.getLogger(SearchProjection.class);

    private final LiveIndex index;
    private final TopicFollower follower;

    /**
     * Keeps up that index.
     *
     * @param duplicate told the topic of every event that was known already
     */
    public SearchProjection(TopicFollowers followers, LiveIndex index, Consumer<String> duplicate) {
        super(followers, IndexFilling.TOPICS);
        this.index = index;
        var filling = new IndexFilling(index::current, duplicate);
        this.follower = followers.assigned("search", IndexFilling.TOPICS, filling, filling);
    }

    @Override
    protected TopicFollower follower() {
        return follower;
    }

    /** Whether everything that was in the topics at the start has been applied. */
    public boolean isCaughtUp() {
        return follower.isCaughtUp();
    }

    @Override
    protected Successor begin() throws IOException {
        SearchIndex next = index.begin();
        return new Next(new IndexFilling(() -> next, topic -> {}));
    }

    /** The index that is being built. */
    private final class Next implements Successor {
        private final IndexFilling filling;

        Next(IndexFilling filling) {
            this.filling = filling;
        }

        @Override
        public TopicListener filling() {
            return filling;
        }

        @Override
        public void takeOver(Refill rest, CountDownLatch stopping) throws IOException, GivenUp, InterruptedException {
            rest();
            rest.catchUp(stopping, Refill.ONE_BREATH);
            if (!index.isNextComplete()) throw new GivenUp(Reason.INCOMPLETE, "it lacks what the one that answers has");
            rest.close();
            index.change();
        }

        @Override
        public void ended(boolean answers) {
            if (answers) return;
            try {
                index.abandon();
            } catch (IOException e) {
                LOG.warn("What is left of it goes at the next start", e);
            }
        }
    }
}
