package vn.congkhai.local.supervisor.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one process running: adopts it or starts it, and starts it again when it dies. */
public final class Keeper {
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ProcessSpec spec;
    private final ProcessTable table;
    private final Launcher launcher;
    private final Announcements announcements;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable ProcessRecord current;
    private volatile boolean up;
    private int deathsBeforeReady;

    public Keeper(ProcessSpec spec, ProcessTable table, Launcher launcher, Announcements announcements) {
        this.spec = spec;
        this.table = table;
        this.launcher = launcher;
        this.announcements = announcements;
        this.thread = Thread.ofPlatform().name("keep-" + spec.name()).unstarted(this::keep);
    }

    public void start() {
        thread.start();
    }

    /** Whether it was ready before the time was over; a restart later does not take that back. */
    public boolean awaitReady(Duration limit) throws InterruptedException {
        return ready.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    public ProcessSpec spec() {
        return spec;
    }

    /** Stops watching, without touching the process. */
    void release() {
        stopped.countDown();
    }

    void awaitReleased() throws InterruptedException {
        thread.join();
    }

    private void keep() {
        try {
            current = adopt().orElseGet(() -> launch(restartsSoFar()));
            while (!stopped.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look(current);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(@Nullable ProcessRecord record) throws InterruptedException {
        if (record == null || table.handle(record).isEmpty()) {
            bringBack();
        } else if (!up && spec.readiness().isReady(record.pid())) {
            up = true;
            deathsBeforeReady = 0;
            announcements.ready(spec, record);
            ready.countDown();
        }
    }

    private void bringBack() throws InterruptedException {
        deathsBeforeReady = up ? 0 : deathsBeforeReady + 1;
        up = false;
        Duration pause = pauseAfter(deathsBeforeReady);
        announcements.died(spec, pause, launcher.log(spec.name()));
        if (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            current = launch(restartsSoFar() + 1);
        }
    }

    /** None after a process that worked; longer and longer for one that does not come up. */
    static Duration pauseAfter(int deathsBeforeReady) {
        if (deathsBeforeReady == 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofMillis(250L << Math.min(deathsBeforeReady - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Optional<ProcessRecord> adopt() throws InterruptedException {
        Optional<ProcessRecord> running = table.running(spec.name());
        if (running.isPresent() && running.get().fingerprint().equals(spec.fingerprint())) {
            announcements.adopted(spec, running.get());
            return running;
        }
        // Another version, or one that was started just before its supervisor was killed and is in no record.
        Termination.of(table.marked(spec.name()).toList(), Termination.GRACE);
        launcher.rotate(spec.name());
        return Optional.empty();
    }

    private ProcessRecord launch(int restarts) {
        ProcessHandle handle = launcher.start(spec.name(), spec.arguments(), spec.environment())
                .toHandle();
        ProcessRecord record = new ProcessRecord(
                spec.name(),
                handle.pid(),
                ProcessTable.startOf(handle),
                Instant.now(),
                spec.port(),
                restarts,
                spec.fingerprint());
        table.remember(record);
        announcements.started(spec, record);
        return record;
    }

    private int restartsSoFar() {
        ProcessRecord known = current;
        return known == null ? 0 : known.restarts();
    }
}
