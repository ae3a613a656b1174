package vn.congkhai.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who follow a log that it has grown: at once when this process appends, and within {@link #EVERY} when another does.
 * One look into the database serves all of them, however many there are.
 */
final class HeadWatch {
    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);
    private static final Duration EVERY = Duration.ofMillis(100);

    private final BooleanSupplier grown;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable CountDownLatch end;

    /** @param grown looks into the database */
    HeadWatch(BooleanSupplier grown) {
        this.grown = grown;
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }

    synchronized void add(Runnable listener) {
        listeners.add(listener);
        if (end == null) {
            CountDownLatch stop = new CountDownLatch(1);
            end = stop;
            Thread.ofPlatform().daemon().name("log-watch").start(() -> watch(stop));
        }
    }

    /** Nobody watches for nobody, so that a log needs no closing. */
    synchronized void remove(Runnable listener) {
        listeners.remove(listener);
        if (listeners.isEmpty() && end != null) {
            end.countDown();
            end = null;
        }
    }

    private void watch(CountDownLatch stop) {
        boolean away = false;
        try {
            while (!stop.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    if (grown.getAsBoolean()) tell();
                    away = false;
                } catch (
                        RuntimeException
                                e) { // whatever a look ends in: a watch that ended would leave everybody asleep
                    if (!away) LOG.warn("the log cannot be watched: {}", e.toString());
                    away = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
