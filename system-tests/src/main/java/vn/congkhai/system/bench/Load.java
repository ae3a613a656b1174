package vn.congkhai.system.bench;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.PendingCommit;
import vn.congkhai.eventlog.PendingEvent;

/** The work that is measured: one event of some 700 bytes a commit, sixteen events a subject. */
final class Load {
    static final int EVENTS_OF_A_SUBJECT = 16;
    private static final String TEXT = "Ủy ban nhân dân Quận 8 thông báo lịch tiếp công dân. ".repeat(8);

    /**
     * How fast it went.
     *
     * @param times of each call, milliseconds
     */
    record Measured(double perSecond, List<Long> times) {
        long percentile(int percent) {
            return new Percentiles(times).at(percent);
        }
    }

    private Load() {}

    static CommitLog log(MongoDatabase database) {
        return CommitLog.open(database, "bench@localhost#1", Clock.systemUTC(), new SimpleMeterRegistry());
    }

    static String subject(String run, int number) {
        return run + "-" + number / EVENTS_OF_A_SUBJECT;
    }

    static String payload(int number) {
        return "{\"number\":" + number + ",\"text\":\"" + TEXT + "\"}";
    }

    static PendingCommit commit(String run, int number) {
        PendingEvent event = new PendingEvent(
                run + "#" + number,
                "subject.noted",
                1,
                subject(run, number),
                number % EVENTS_OF_A_SUBJECT,
                Clock.systemUTC().instant(),
                payload(number),
                Map.of());
        return new PendingCommit(run + "#" + number, List.of(event));
    }

    /** Sixteen consecutive numbers are one thread's, because they are one subject's history. */
    static Measured concurrently(int threads, int count, IntConsumer one) throws InterruptedException {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        AtomicInteger subjects = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        long begin = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> {
                    for (int subject = subjects.getAndIncrement();
                            subject * EVENTS_OF_A_SUBJECT < count;
                            subject = subjects.getAndIncrement()) {
                        for (int i = 0; i < EVENTS_OF_A_SUBJECT; i++) {
                            long start = System.nanoTime();
                            one.accept(subject * EVENTS_OF_A_SUBJECT + i);
                            times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                        }
                    }
                }));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        running.forEach(Load::succeeded);
        return new Measured(times.size() / seconds, List.copyOf(times));
    }

    private static void succeeded(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static double median(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    static double rounded(double value) {
        return DoubleStream.of(value)
                .map(exact -> Math.round(exact * 100) / 100.0)
                .sum();
    }
}
