package vn.congkhai.regulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseLunarCalendarTest {
    private static final VietnameseLunarCalendar VIETNAM = new VietnameseLunarCalendar();
    private static final VietnameseLunarCalendar CHINA = new VietnameseLunarCalendar(8);

    @ParameterizedTest
    @CsvSource({
        "2024-02-10, 2024-04-18",
        "2025-01-29, 2025-04-07",
        "2026-02-17, 2026-04-26",
        "2027-02-06, 2027-04-16",
        "2028-01-26, 2028-04-04",
        "2029-02-13, 2029-04-23",
        "2030-02-02, 2030-04-12",
        "2031-01-23, 2031-04-01",
        "2032-02-11, 2032-04-19",
        "2033-01-31, 2033-04-09",
        "2034-02-19, 2034-04-28",
        "2035-02-08, 2035-04-17"
    })
    void tet_and_the_day_of_the_hung_kings_are_where_the_almanac_has_them(LocalDate tet, LocalDate hungKings) {
        assertThat(VIETNAM.newYear(tet.getYear())).isEqualTo(tet);
        assertThat(VIETNAM.hungKings(hungKings.getYear())).isEqualTo(hungKings);
    }

    @Test
    void one_hour_makes_another_new_year_in_six_years_of_ninety() {
        Map<Integer, LocalDate> vietnam = Map.of(
                1968, LocalDate.of(1968, 1, 29),
                1969, LocalDate.of(1969, 2, 16),
                1985, LocalDate.of(1985, 1, 21),
                2007, LocalDate.of(2007, 2, 17),
                2030, LocalDate.of(2030, 2, 2),
                2053, LocalDate.of(2053, 2, 18));
        Set<Integer> different = new TreeSet<>();
        for (int year = 1968; year <= 2053; year++) {
            if (!VIETNAM.newYear(year).equals(CHINA.newYear(year))) different.add(year);
        }
        assertThat(different).isEqualTo(new TreeSet<>(vietnam.keySet()));
        assertThat(vietnam)
                .allSatisfy((year, day) -> assertThat(VIETNAM.newYear(year)).isEqualTo(day));
        assertThat(CHINA.newYear(1985)).isEqualTo(LocalDate.of(1985, 2, 20));
    }

    @Test
    void outside_the_centuries_it_was_checked_for_it_says_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> VIETNAM.newYear(1899));
        assertThatIllegalArgumentException().isThrownBy(() -> VIETNAM.hungKings(2200));
        assertThat(ProposedHolidays.of(2200)).isEmpty();
        assertThat(ProposedHolidays.anchors(1899)).isEmpty();
    }

    /** What it would have proposed is what the letters then said, but for the swaps, which nobody can know. */
    @ParameterizedTest
    @CsvSource({"2024", "2025", "2026", "2027"})
    void a_proposal_is_what_the_letter_said_without_its_swaps(int year) {
        Map<LocalDate, DayKind> letter = WorkingDays.stateAgencies().days().stream()
                .filter(day -> day.date().getYear() == year)
                .filter(day -> day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.COMPENSATORY_OFF)
                .collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind));
        Map<LocalDate, DayKind> proposal = ProposedHolidays.of(year).values().stream()
                .collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind));
        assertThat(proposal).isEqualTo(letter);
    }

    @Test
    void a_holiday_on_a_rest_day_moves_on_and_over_the_next_one() {
        assertThat(ProposedHolidays.of(2023).get(LocalDate.of(2023, 5, 2)).name())
                .startsWith("Nghỉ bù Giỗ Tổ");
        assertThat(ProposedHolidays.of(2023).get(LocalDate.of(2023, 5, 3)).name())
                .startsWith("Nghỉ bù Ngày Chiến thắng");
        assertThat(ProposedHolidays.of(2034)).containsKey(LocalDate.of(2034, 5, 2));
        assertThat(ProposedHolidays.of(2025)).doesNotContainKey(LocalDate.of(2025, 11, 24));
        assertThat(ProposedHolidays.of(2028)).containsKey(LocalDate.of(2028, 11, 24));
    }
}
