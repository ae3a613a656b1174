package vn.congkhai.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.regulation.calendar.DayKind;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.calendar.CalendarEvent.DaysDecided;

class DecidingTest {
    private static final Instant AT = Instant.parse("2026-11-23T02:15:00Z");
    private static final Actor OPERATOR = new Actor("operator@ict", "Vận hành", Role.OPERATOR);
    private static final CalendarDay OFF = day("2026-12-01", DayKind.SWAP_OFF);
    private static final CalendarDay MADE_UP = day("2026-12-05", DayKind.SWAP_WORK);
    private static final CalendarDay NEXT_YEAR = day("2027-12-01", DayKind.HOLIDAY);

    private static CalendarDay day(String date, DayKind kind) {
        return new CalendarDay(LocalDate.parse(date), kind, "Theo công văn", "12/VPCP");
    }

    private static DecideDays decide(CalendarDay... days) {
        return new DecideDays(List.of(days), OPERATOR, AT);
    }

    private static DecidedDays after(DecideDays... commands) {
        DecidedDays decided = DecidedDays.NONE;
        for (DecideDays command : commands) {
            for (CalendarEvent event : decided.decide(command)) decided = decided.evolve(event);
        }
        return decided;
    }

    @Test
    void a_swap_is_one_fact() {
        assertThat(DecidedDays.NONE.decide(decide(OFF, MADE_UP)))
                .containsExactly(new DaysDecided(List.of(OFF, MADE_UP), OPERATOR, AT));
        assertThat(after(decide(OFF, MADE_UP)).version()).isEqualTo(1);
    }

    @Test
    void what_was_decided_so_before_is_no_fact_and_only_what_differs_is_one() {
        DecidedDays decided = after(decide(OFF));
        assertThat(decided.decide(decide(OFF))).isEmpty();
        assertThat(decided.decide(decide(OFF, MADE_UP)))
                .containsExactly(new DaysDecided(List.of(MADE_UP), OPERATOR, AT));
    }

    @Test
    void the_last_decision_about_a_day_stands() {
        CalendarDay back = day("2026-12-01", DayKind.NORMAL);
        DecidedDays decided = after(decide(OFF), decide(NEXT_YEAR), decide(back));
        assertThat(decided.of(2026)).containsExactly(back);
        assertThat(decided.of(2027)).containsExactly(NEXT_YEAR);
        assertThat(decided.of(2028)).isEmpty();
        assertThat(decided.version()).isEqualTo(3);
    }

    @Test
    void a_decision_about_nothing_or_twice_about_a_day_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> decide());
        assertThatIllegalArgumentException().isThrownBy(() -> decide(OFF, OFF));
    }
}
