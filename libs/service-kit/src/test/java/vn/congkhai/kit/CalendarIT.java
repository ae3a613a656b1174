package vn.congkhai.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import vn.congkhai.kit.calendar.DecidedYear;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.regulation.calendar.DayKind;
import vn.congkhai.regulation.calendar.WorkingDays;

/** A decision about a day reaches whoever computes due dates, on the real broker. */
class CalendarIT extends KitIT {
    private static final LocalDate STORM = LocalDate.of(2026, 12, 1);
    private static final LocalDate MADE_UP = LocalDate.of(2026, 12, 5);

    @Test
    void both_halves_of_a_swap_arrive_together_and_an_older_decision_never_comes_back() throws Exception {
        RunningCalendar calendar = context().getBean(RunningCalendar.class);
        List<WorkingDays> told = new CopyOnWriteArrayList<>();
        await().until(() -> {
            calendar.whenChanged(told::add);
            return !told.isEmpty();
        });
        assertThat(calendar.workingDays().isWorkingDay(STORM)).isTrue();

        decide(7, new DecidedYear(2026, List.of(day(STORM, DayKind.SWAP_OFF), day(MADE_UP, DayKind.SWAP_WORK)), 3));
        assertThat(calendar.awaitVersion(3, Duration.ofSeconds(20))).isTrue();
        WorkingDays changed = calendar.workingDays();
        assertThat(changed.isWorkingDay(STORM)).isFalse();
        assertThat(changed.isWorkingDay(MADE_UP)).isTrue();
        // Whoever waits for a version is woken before those who compare what they have stored.
        await().until(() -> told.contains(changed));
        assertThat(told).allMatch(seen -> seen.isWorkingDay(STORM) != seen.isWorkingDay(MADE_UP));

        decide(6, new DecidedYear(2026, List.of(), 2));
        decide(8, new DecidedYear(2029, List.of(day(LocalDate.of(2029, 6, 1), DayKind.SWAP_OFF)), 4));
        assertThat(calendar.awaitVersion(4, Duration.ofSeconds(20))).isTrue();
        assertThat(calendar.workingDays().isWorkingDay(STORM)).isFalse();
        assertThat(calendar.awaitVersion(5, Duration.ofMillis(10))).isFalse();
    }

    private static CalendarDay day(LocalDate date, DayKind kind) {
        return new CalendarDay(date, kind, "Nghỉ tránh bão", "01/CT-UBND");
    }

    private static void decide(long position, DecidedYear year) {
        context()
                .getBean(EventPublisher.class)
                .publish(List.of(new OutgoingEvent(
                        "calendar.v1",
                        Integer.toString(year.year()),
                        "calendar",
                        year,
                        position,
                        "epoch-1",
                        null,
                        Instant.now())));
    }
}
