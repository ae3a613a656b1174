package vn.congkhai.kit.log;

import java.time.Clock;
import vn.congkhai.eventlog.LogFollower;
import vn.congkhai.kit.operations.ProjectionProgress;

/** How far a follower of the log is. */
record LogProgress(LogFollower follower, Clock clock) implements ProjectionProgress {
    @Override
    public String name() {
        return follower.name();
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
        return follower.lagSeconds(clock);
    }

    @Override
    public long unknownEvents() {
        return follower.unknownEvents();
    }

    @Override
    public long damagedCommits() {
        return follower.damagedCommits();
    }
}
