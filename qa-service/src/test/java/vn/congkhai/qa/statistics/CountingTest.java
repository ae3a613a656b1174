package vn.congkhai.qa.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.qa.question.QuestionState;
import vn.congkhai.qa.tickets.Course;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.calendar.WorkingDays;

/** Four questions received on Monday 2 November 2026, counted by hand. 24 November is a holiday. */
class CountingTest {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 23);
    private static final LocalDate DUE_AGAIN = LocalDate.of(2026, 11, 30);

    private static final List<TicketRow> ROWS = List.of(
            row("on-time", at("2026-11-05", QuestionState.ANSWERED, DUE, false)),
            row("late", at("2026-12-01", QuestionState.ANSWERED, DUE, true)),
            // Reopened and classified on one day, of which the course keeps the last.
            row(
                    "reopened",
                    at("2026-11-05", QuestionState.ANSWERED, DUE, false),
                    at("2026-11-06", QuestionState.CLASSIFIED, DUE_AGAIN, false),
                    at("2026-12-15", QuestionState.ANSWERED, DUE_AGAIN, true)),
            row("open", at("2026-11-03", QuestionState.FORWARDED, DUE, false)));

    @Test
    void a_year_ends_with_one_on_time_two_late_and_one_overdue() {
        assertThat(counted("2026-12-31")).isEqualTo(new Statistics.Figures(4, 1, 2, 1, 1, 0, 0, 20.0));
    }

    @Test
    void what_was_reopened_is_open_from_then_on_whatever_else_happened_that_day() {
        assertThat(counted("2026-11-05")).isEqualTo(new Statistics.Figures(4, 2, 0, 2, 0, 0, 0, 3.0));
        assertThat(counted("2026-11-06")).isEqualTo(new Statistics.Figures(4, 1, 0, 3, 0, 0, 0, 3.0));
        assertThat(counted("2026-12-14")).isEqualTo(new Statistics.Figures(4, 1, 1, 2, 2, 0, 0, 11.5));
    }

    @Test
    void what_was_received_later_is_not_counted() {
        assertThat(counted("2026-11-01").received()).isZero();
    }

    private static Statistics.Figures counted(String day) {
        Counting counting = new Counting(LocalDate.parse(day), WorkingDays.stateAgencies());
        ROWS.forEach(counting::add);
        return counting.statistics("quan8", (portal, unit) -> unit).total();
    }

    private static Course at(String day, QuestionState state, LocalDate owedOn, boolean late) {
        return new Course(LocalDate.parse(day), state, "unit", "Hộ tịch", owedOn, late, null);
    }

    private static TicketRow row(String id, Course... later) {
        List<Course> course = new ArrayList<>(
                List.of(new Course(LocalDate.of(2026, 11, 2), QuestionState.RECEIVED, null, null, DUE, false, null)));
        course.addAll(List.of(later));
        return new TicketRow(
                id,
                "quan8",
                "hash",
                course.getLast().state(),
                "unit",
                "Hộ tịch",
                false,
                Instant.parse("2026-11-02T02:00:00Z"),
                LocalDate.of(2026, 11, 2),
                DUE,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                course,
                course.size());
    }
}
