package vn.congkhai.local.supervisor.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends processes: asked first, killed if they do not listen. */
public final class Termination {
    /** Longer than a service gives the requests in hand. */
    static final Duration GRACE = Duration.ofSeconds(20);

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private Termination() {}

    /** Returns when none of them runs; the ones that did not end within the grace time are killed. */
    public static void of(List<ProcessHandle> processes, Duration grace) throws InterruptedException {
        processes.forEach(ProcessHandle::destroy);
        if (!ended(processes, grace)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            ended(processes, AFTER_KILL);
        }
    }

    private static boolean ended(List<ProcessHandle> processes, Duration limit) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long deadline = System.nanoTime() + limit.toNanos();
        while (processes.stream().anyMatch(ProcessTable::isAlive)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            never.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        return true;
    }
}
