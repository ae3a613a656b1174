package vn.congkhai.qa.timekeeping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does again and again what only has to be looked at: nothing is scheduled for a moment of its own, so nothing is missed by a process
 * that was down at that moment.
 */
public final class Timekeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);

    private final List<Round> rounds;
    private final List<ScheduledFuture<?>> looks = new ArrayList<>();
    private @Nullable ScheduledExecutorService executor;

    public Timekeeper(List<Round> rounds) {
        this.rounds = List.copyOf(rounds);
    }

    /**
     * Something to look at.
     *
     * @param every real time between two looks
     */
    public record Round(String name, Duration every, Work work) {}

    /** One look; what it throws ends this look and not the next. */
    @FunctionalInterface
    public interface Work {
        void look() throws Exception;
    }

    @Override
    public synchronized void start() {
        if (executor != null) return;
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("timekeeper").factory());
        for (Round round : rounds) {
            long every = round.every().toMillis();
            looks.add(started.scheduleWithFixedDelay(() -> look(round), every, every, TimeUnit.MILLISECONDS));
        }
        executor = started;
    }

    private static void look(Round round) {
        try {
            round.work().look();
        } catch (Exception e) { // whatever it is, the next look comes; at a start the tables are not there yet
            LOG.warn("{} could not be done this time: {}", round.name(), e.toString());
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService started = executor;
        executor = null;
        if (started == null) return;
        looks.forEach(look -> look.cancel(false));
        looks.clear();
        started.shutdown();
        try {
            if (!started.awaitTermination(5, TimeUnit.SECONDS)) started.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}
