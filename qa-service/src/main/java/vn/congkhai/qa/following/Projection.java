package vn.congkhai.qa.following;

import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import vn.congkhai.eventlog.LogFollower;
import vn.congkhai.kit.operations.ProjectionProgress;

/** A follower of the log that lives with the service and shows operators how far it is. */
public final class Projection implements SmartLifecycle, ProjectionProgress {
    private final LogFollower follower;
    private final Clock clock;
    private volatile boolean running;

    public Projection(LogFollower follower, Clock clock) {
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
        follower.stop();
        running = false;
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
}
