package vn.congkhai.qa.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.tickets.TicketIndex;

/**
 * Thống kê: where there is little to count it is counted when asked for. Where counting takes long it is done beside the requests, one
 * count after the other, and who asks gets the last finished count with its moment; that of the latest day outlives a restart. Only where
 * that is old does he wait a little for the new one. A past day can no longer change: its count is kept for long.
 */
public final class CountingQuestions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CountingQuestions.class);
    private static final Duration FRESH = Duration.ofMillis(500);
    /** What took longer is counted beside the requests. */
    private static final Duration SHORT = Duration.ofMillis(300);
    /** So many rows are counted in less. */
    private static final long FEW = 20_000;
    /** A count of a moment before this is shown only to who has waited for a newer one. */
    private static final Duration OLD = Duration.ofMinutes(15);
    /** Who asks for a day that was never counted, or whose count is old, waits so long, in milliseconds. */
    private static final long PATIENCE = 3_000;
    /** So many days of a portal wait to be counted; nobody can make it count for ever. */
    private static final int MOST_WAITING = 3;

    private static final int KEPT = 64;

    private final TicketIndex index;
    private final QuestionPolicies policies;
    private final FinishedCounts finished;
    private final Clock clock;
    private final ExecutorService today = worker("counting-today");
    /** Nobody who is curious about the past keeps those waiting who ask how it is. */
    private final ExecutorService past = worker("counting-past");

    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Statistics.Counted>> running = new HashMap<>();
    private final Map<String, Statistics.Counted> latest = new HashMap<>();
    private final Map<String, Statistics.Counted> counted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Statistics.Counted> eldest) {
            return size() > KEPT;
        }
    };

    public CountingQuestions(TicketIndex index, QuestionPolicies policies, FinishedCounts finished, Clock clock) {
        this.index = index;
        this.policies = policies;
        this.finished = finished;
        this.clock = clock;
    }

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Takes up the last finished counts and begins new ones. */
    public void begin() {
        policies.all().forEach(regulation -> {
            finished.of(regulation.id()).ifPresent(known -> keepLatest(regulation.id(), known));
            var _ = later(regulation.id(), Days.today(clock));
        });
    }

    private synchronized void keepLatest(String portal, Statistics.Counted known) {
        latest.putIfAbsent(portal, known);
    }

    /**
     * The statistics of a portal up to the end of a day, today at the latest; perhaps of a moment ago, which is said.
     *
     * @return empty while a day that was never counted is still being counted
     */
    public Optional<Statistics.Counted> at(String portal, LocalDate day) {
        LocalDate now = Days.today(clock);
        LocalDate last = day.isAfter(now) ? now : day;
        Statistics.Counted known = known(portal, last, now);
        if (known != null && known.statistics().at().equals(last) && (isPast(known, last, now) || isFresh(known))) {
            return Optional.of(known);
        }
        if (isShort(portal)) return Optional.of(now(portal, last));
        CompletableFuture<Statistics.Counted> count = later(portal, last);
        boolean waits = known == null || isOld(known, last);
        Statistics.Counted counted = waits && count != null ? patiently(count, known) : known;
        return Optional.ofNullable(counted);
    }

    private boolean isOld(Statistics.Counted known, LocalDate last) {
        Duration kept = OLD.plus(known.took().multipliedBy(20));
        boolean another = !known.statistics().at().equals(last);
        return another || Duration.between(known.at(), clock.instant()).compareTo(kept) > 0;
    }

    private synchronized Statistics.@Nullable Counted known(String portal, LocalDate last, LocalDate now) {
        Statistics.Counted known = counted.get(key(portal, last));
        return known == null && last.equals(now) ? latest.get(portal) : known;
    }

    private boolean isShort(String portal) {
        Statistics.Counted before;
        synchronized (this) {
            before = latest.get(portal);
        }
        return (before == null || before.took().compareTo(SHORT) < 0) && index.rowsAtMost(portal) < FEW;
    }

    /** One at a time of a portal: nobody can make it count twice at once. */
    private Statistics.Counted now(String portal, LocalDate last) {
        synchronized (locks.computeIfAbsent(portal, any -> new Object())) {
            LocalDate day = Days.today(clock);
            Statistics.Counted known = known(portal, last, day);
            if (known != null && known.statistics().at().equals(last) && (isPast(known, last, day) || isFresh(known))) {
                return known;
            }
            return keep(portal, count(portal, last));
        }
    }

    /** Null where too many wait. */
    private synchronized @Nullable CompletableFuture<Statistics.Counted> later(String portal, LocalDate last) {
        String key = key(portal, last);
        CompletableFuture<Statistics.Counted> already = running.get(key);
        if (already != null) return already;
        boolean isToday = last.equals(Days.today(clock));
        if (!isToday && waiting(portal) >= MOST_WAITING) return null;
        CompletableFuture<Statistics.Counted> count = new CompletableFuture<>();
        running.put(key, count);
        (isToday ? today : past).execute(() -> {
            try {
                Statistics.Counted done = keep(portal, count(portal, last));
                count.complete(done);
                if (isToday) finished.keep(portal, done);
            } catch (RuntimeException e) { // who waits hears of it, and the next who asks begins anew
                LOG.warn(
                        "the questions of {} up to {} could not be counted or their count not be kept",
                        portal,
                        last,
                        e);
                count.completeExceptionally(e);
            } finally {
                ended(key);
            }
        });
        return count;
    }

    private long waiting(String portal) {
        return running.keySet().stream()
                .filter(key -> key.startsWith(key(portal, "")))
                .count();
    }

    private synchronized void ended(String key) {
        running.remove(key);
    }

    private synchronized Statistics.Counted keep(String portal, Statistics.Counted count) {
        LocalDate last = count.statistics().at();
        counted.put(key(portal, last), count);
        if (last.equals(Days.today(clock))) latest.put(portal, count);
        return count;
    }

    private static Statistics.@Nullable Counted patiently(
            CompletableFuture<Statistics.Counted> count, Statistics.@Nullable Counted known) {
        try {
            return count.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillCounting) {
            return known;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return known;
        } catch (ExecutionException e) {
            if (known != null) return known;
            throw new IllegalStateException("the questions could not be counted", e.getCause());
        }
    }

    private Statistics.Counted count(String portal, LocalDate last) {
        QuestionPolicy policy = policies.of(portal);
        var counting = new Counting(last, policy.calendar());
        Instant started = clock.instant();
        long begin = System.nanoTime();
        index.open(portal, row -> true).forEach(counting::add);
        index.finished(portal, at -> true, counting::add);
        Statistics statistics = counting.statistics(portal, policies::unitName);
        return new Statistics.Counted(statistics, started, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static String key(String portal, Object last) {
        return portal + "|" + last;
    }

    /** A day that was over when it was counted stays as it was. */
    private static boolean isPast(Statistics.Counted known, LocalDate last, LocalDate now) {
        return last.isBefore(now) && Days.of(known.at()).isAfter(last);
    }

    private boolean isFresh(Statistics.Counted known) {
        // Where counting takes long it is not done all the time.
        Duration kept = FRESH.plus(known.took().multipliedBy(20));
        return Duration.between(known.at(), clock.instant()).compareTo(kept) < 0;
    }

    @Override
    public void close() {
        today.shutdownNow();
        past.shutdownNow();
    }
}
