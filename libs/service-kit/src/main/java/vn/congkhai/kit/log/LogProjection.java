package vn.congkhai.kit.log;

import java.time.Clock;
import vn.congkhai.eventlog.LogFollower;
import vn.congkhai.kit.operations.FollowedProjection;
import vn.congkhai.kit.operations.ProjectionProgress;

/** A follower of the log as a bean: started last, stopped first, its lag shown to operators and in the metrics. */
public final class LogProjection extends FollowedProjection {
    private final LogFollower follower;
    private final ProjectionProgress progress;
    private volatile boolean running;

    LogProjection(LogFollower follower, Clock clock) {
        this.follower = follower;
        this.progress = new LogProgress(follower, clock);
    }

    @Override
    protected ProjectionProgress follower() {
        return progress;
    }

    @Override
    public void start() {
        follower.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        follower.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
