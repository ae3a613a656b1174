package vn.congkhai.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one thread of this process that writes to its log. While it writes a batch, the next commands queue up and go together
 * afterwards: the more of them wait, the less each of them costs.
 */
final class CommitAppender {
    static final int MAX_COMMITS = 64;
    static final int MAX_BYTES = 4 << 20;
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final SlotWriter writer;
    private final AppendMeters meters;
    private final Queue<Append> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ThreadPoolExecutor thread;

    CommitAppender(SlotWriter writer, AppendMeters meters) {
        this.writer = writer;
        this.meters = meters;
        // One thread that ends when nobody writes, so that a log needs no closing.
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("log-append").factory());
        thread.allowCoreThreadTimeOut(true);
    }

    Commit append(PendingCommit pending) {
        Append append = new Append(pending);
        return Objects.requireNonNull(meters.append().record(() -> {
            queue.add(append);
            if (busy.compareAndSet(false, true)) thread.execute(this::drain);
            return append.await();
        }));
    }

    private void drain() {
        do {
            for (List<Append> batch = batch(); !batch.isEmpty(); batch = batch()) writer.write(batch);
            busy.set(false);
            // Whoever queued between the last look and this line found us busy, and relies on us to look again.
        } while (!queue.isEmpty() && busy.compareAndSet(false, true));
    }

    private List<Append> batch() {
        List<Append> batch = new ArrayList<>();
        int bytes = 0;
        for (Append next = queue.peek(); next != null; next = queue.peek()) {
            bytes += next.bytes();
            if (batch.size() == MAX_COMMITS || (bytes > MAX_BYTES && !batch.isEmpty())) break;
            batch.add(Objects.requireNonNull(queue.poll()));
        }
        return batch;
    }
}
