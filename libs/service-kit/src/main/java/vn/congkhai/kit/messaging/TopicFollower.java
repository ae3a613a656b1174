package vn.congkhai.kit.messaging;

import org.springframework.context.SmartLifecycle;
import vn.congkhai.kit.operations.ProjectionProgress;

/** One thread that hands the events of topics to a listener. Made by {@link TopicFollowers}. */
public interface TopicFollower extends SmartLifecycle, ProjectionProgress {
    /** Whether it has applied everything that was in its topics when it started, or when it was last told to catch up again. */
    boolean isCaughtUp();

    /** It has caught up again when it has applied everything that is in its topics now. */
    void catchUpAgain();

    @Override
    default boolean readsTopics() {
        return true;
    }
}
