package vn.congkhai.kit.log;

import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import vn.congkhai.eventlog.LogFollower;
import vn.congkhai.kit.operations.ProjectionProgress;

/** A follower of the log as a bean: started last, stopped first, its lag shown to operators and in the metrics. */
public final class LogProjection implements SmartLifecycle, ProjectionProgress {
    private final LogFollower follower;
    private final Clock clock;
    private volatile boolean running;

    LogProjection(LogFollower follower, Clock clock) {
        this.follower = follower;
        this.clock = clock;
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
