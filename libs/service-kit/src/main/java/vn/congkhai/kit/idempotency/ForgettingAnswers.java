package vn.congkhai.kit.idempotency;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets old answers once an hour. */
public final class ForgettingAnswers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingAnswers.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final StoredAnswers answers;
    private final Clock clock;
    private final ScheduledExecutorService timer;

    /** Starts at once, with the first round in an hour. */
    public ForgettingAnswers(StoredAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("forgetting-answers").factory());
        var _ = timer.scheduleWithFixedDelay(this::forget, EVERY.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void forget() {
        try {
            long forgotten = answers.forgetOlderThan(clock.instant().minus(StoredAnswers.KEPT));
            if (forgotten > 0) LOG.info("{} answers forgotten", forgotten);
        } catch (MongoException e) {
            LOG.warn("old answers stay for another hour: {}", e.toString());
        }
    }
}
