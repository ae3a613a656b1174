package vn.congkhai.system;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** Somebody who searches again and again, and notes every answer that is not whole. */
final class SteadySearching implements AutoCloseable {
    private static final long EVERY_MILLIS = 25;

    private final ScheduledExecutorService searcher = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Door door;
    private final ToIntFunction<Door> search;
    private final int least;
    private final Future<?> searching;
    private volatile boolean mayBreakOff = true;

    /**
     * @param search how many things a search finds
     * @param least how many it must find
     */
    SteadySearching(Door door, ToIntFunction<Door> search, int least) {
        this.door = door;
        this.search = search;
        this.least = least;
        this.searching = searcher.scheduleWithFixedDelay(this::search, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void search() {
        try {
            int found = search.applyAsInt(door);
            if (found < least) wrong.add("search " + answered + " has found " + found);
            answered.incrementAndGet();
        } catch (UncheckedIOException e) {
            // Half an answer of a process that was killed meanwhile cannot be taken back.
            if (!mayBreakOff) wrong.add(String.valueOf(e.getCause()));
        }
    }

    /** The gateway knows who is out: an answer that breaks off from now on is wrong as well. */
    void fromNowOnNothingMayBreakOff() {
        mayBreakOff = false;
    }

    void awaitMore(int searches) {
        int before = answered.get();
        await().until(() -> searching.isDone() || answered.get() >= before + searches);
    }

    List<String> wrong() {
        if (searching.isDone()) wrong.add("the searcher has failed");
        return List.copyOf(wrong);
    }

    @Override
    public void close() {
        searcher.shutdownNow();
        searcher.close();
    }
}
