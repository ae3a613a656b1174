package vn.congkhai.eventlog;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Time as a retry sees it, so that a simulation may own it. */
interface Pauses {
    Pauses REAL = new Pauses() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void upTo(Duration longest) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest.toNanos() / 4, longest.toNanos()));
        }
    };

    long nanoTime();

    /** Waits for a random part of the time, so that writers who collided do not collide again. */
    void upTo(Duration longest);
}
