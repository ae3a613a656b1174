package vn.congkhai.kit.operations;

import org.springframework.context.SmartLifecycle;

/** A projection as a bean that is as far as the follower which keeps it up. */
public abstract class FollowedProjection implements SmartLifecycle, ProjectionProgress {
    /** The one that keeps up what answers. */
    protected abstract ProjectionProgress follower();

    @Override
    public final String name() {
        return follower().name();
    }

    @Override
    public final long position() {
        return follower().position();
    }

    @Override
    public final long lagEvents() {
        return follower().lagEvents();
    }

    @Override
    public final double lagSeconds() {
        return follower().lagSeconds();
    }

    @Override
    public final boolean readsTopics() {
        return follower().readsTopics();
    }

    @Override
    public final long unknownEvents() {
        return follower().unknownEvents();
    }

    @Override
    public final long damagedCommits() {
        return follower().damagedCommits();
    }
}
