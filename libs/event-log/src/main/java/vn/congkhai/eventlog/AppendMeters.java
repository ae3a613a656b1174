package vn.congkhai.eventlog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicLong;

/** What a log says of itself: how long an append takes, how many share a batch, and how often its rules had to decide. */
final class AppendMeters {
    private final Timer append;
    private final DistributionSummary batchSize;
    private final Counter conflicts;
    private final Counter ambiguous;
    private final AtomicLong head = new AtomicLong();

    AppendMeters(MeterRegistry meters) {
        append = Timer.builder("congkhai.eventlog.append")
                .description("From the command's thread handing its commit over until it is durable or refused")
                .publishPercentileHistogram()
                .register(meters);
        batchSize = DistributionSummary.builder("congkhai.eventlog.batch.size")
                .description("Commits that went to the database together")
                .register(meters);
        conflicts = Counter.builder("congkhai.eventlog.conflicts")
                .description("Commits that a unique key refused: the place, the sequence or the commit id was taken")
                .register(meters);
        ambiguous = Counter.builder("congkhai.eventlog.ambiguous")
                .description("Inserts without a clear answer, decided afterwards by reading the place itself")
                .register(meters);
        Gauge.builder("congkhai.eventlog.head", head, AtomicLong::doubleValue)
                .description("Position of the last commit this process knows of")
                .register(meters);
    }

    Timer append() {
        return append;
    }

    void batch(int size) {
        batchSize.record(size);
    }

    void conflict() {
        conflicts.increment();
    }

    void ambiguous() {
        ambiguous.increment();
    }

    void head(long position) {
        head.accumulateAndGet(position, Math::max);
    }
}
