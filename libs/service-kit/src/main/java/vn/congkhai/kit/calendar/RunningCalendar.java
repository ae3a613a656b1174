package vn.congkhai.kit.calendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.regulation.calendar.WorkingDays;

/**
 * Lịch làm việc hiện hành: the calendar that ships with the platform, changed by what administrators have decided since. A service
 * that computes due dates imports {@link CalendarConfiguration} and asks {@link #workingDays()} <em>every time</em> instead of
 * keeping what it got, because a letter may move a day off a week before it. Whoever has stored due dates compares them again in
 * {@link #whenChanged}: it is called at every start too, so that a change is not missed by a service that was down.
 */
public final class RunningCalendar {
    private static final Logger LOG = LoggerFactory.getLogger(RunningCalendar.class);

    private final WorkingDays shipped;
    private final CompactedTable<DecidedYear> decided;
    private final List<Consumer<WorkingDays>> listeners = new CopyOnWriteArrayList<>();
    private volatile WorkingDays current;
    private volatile boolean known;
    private long version;

    /**
     * @param shipped what is true before anything is decided
     * @param decided the decisions, not started yet
     */
    RunningCalendar(WorkingDays shipped, CompactedTable<DecidedYear> decided) {
        this.shipped = shipped;
        this.decided = decided;
        this.current = shipped;
        decided.whenChanged(this::refresh);
    }

    /**
     * The calendar as it is known now. Immutable: one computation keeps one of them.
     *
     * @throws ProblemException 503 while the decisions have not been read after a start; the service is not ready until then
     */
    public WorkingDays workingDays() {
        if (!known) throw notLoaded();
        return current;
    }

    /**
     * Calls with the calendar once it is known after a start, and after every change; sometimes without one. In the thread that
     * follows the decisions: a listener that throws a transient exception of Mongo or Kafka is called again.
     */
    public void whenChanged(Consumer<WorkingDays> listener) {
        listeners.add(listener);
        if (known) listener.accept(current);
    }

    /** Number of the last decision that is part of {@link #workingDays()}, 0 before the first. */
    public synchronized long version() {
        return version;
    }

    /** Waits until a decision is part of {@link #workingDays()}; whether it is. */
    public synchronized boolean awaitVersion(long wanted, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (version < wanted) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }

    /** Only the follower's thread comes here, so that listeners hear of decisions in their order. */
    private void refresh() {
        List<CalendarDay> days = new ArrayList<>();
        long latest = 0;
        for (DecidedYear year : decided.all().values()) {
            days.addAll(year.days());
            latest = Math.max(latest, year.version());
        }
        WorkingDays refreshed = shipped.with(days);
        synchronized (this) {
            current = refreshed;
            version = latest;
            known = true;
            notifyAll();
        }
        LOG.info("the calendar is at decision {}, {} days differ from what was shipped", latest, days.size());
        listeners.forEach(listener -> listener.accept(refreshed));
    }

    private static ProblemException notLoaded() {
        return ProblemException.of(503, "service-unavailable", "Dịch vụ đang khởi động, vui lòng thử lại sau ít giây.")
                .header("Retry-After", "2");
    }
}
