package vn.congkhai.regulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a decision makes of a year that has an official calendar, and of one that has none. */
class DecidingDaysTest {
    private static final WorkingDays CALENDAR = WorkingDays.stateAgencies();
    private static final LocalDate TET = LocalDate.of(2028, 1, 26);

    private static CalendarDay decided(LocalDate date, DayKind kind) {
        return new CalendarDay(date, kind, "Theo công văn", "1234/VPCP-KGVX");
    }

    private static List<CalendarDay> letterOf2028() {
        List<CalendarDay> letter = new ArrayList<>();
        for (int day = -2; day <= 2; day++) letter.add(decided(TET.plusDays(day), DayKind.HOLIDAY));
        for (String day : List.of("01-01", "04-04", "04-30", "05-01", "09-01", "09-02", "11-24")) {
            letter.add(decided(LocalDate.parse("2028-" + day), DayKind.HOLIDAY));
        }
        letter.add(decided(LocalDate.of(2028, 1, 3), DayKind.COMPENSATORY_OFF));
        letter.add(decided(LocalDate.of(2028, 5, 2), DayKind.COMPENSATORY_OFF));
        return letter;
    }

    @Test
    void one_decision_leaves_the_rest_of_its_year_proposed_and_provisional() {
        WorkingDays changed = CALENDAR.with(List.of(decided(LocalDate.of(2028, 3, 1), DayKind.SWAP_OFF)));
        assertThat(changed.isWorkingDay(LocalDate.of(2028, 3, 1))).isFalse();
        assertThat(changed.isWorkingDay(TET)).isFalse();
        assertThat(changed.isOfficial(2028)).isFalse();
        assertThat(changed.due(LocalDate.of(2028, 2, 29), 1))
                .isEqualTo(new DueDate(
                        LocalDate.of(2028, 3, 2),
                        List.of(new DueDate.Skipped(LocalDate.of(2028, 3, 1), "Theo công văn", "1234/VPCP-KGVX")),
                        true));
    }

    @Test
    void a_year_is_official_once_each_of_its_public_holidays_is_decided() {
        WorkingDays changed = CALENDAR.with(letterOf2028());
        assertThat(changed.isOfficial(2028)).isTrue();
        assertThat(changed.due(LocalDate.of(2027, 12, 31), 30).provisional()).isFalse();
        assertThat(changed.specialDays(2028)).hasSize(14).noneMatch(ExplainedDay::provisional);
        assertThat(CALENDAR.specialDays(2028)).isNotEmpty().allMatch(ExplainedDay::provisional);

        List<CalendarDay> incomplete = letterOf2028();
        incomplete.removeIf(day -> day.date().equals(LocalDate.of(2028, 11, 24)));
        assertThat(CALENDAR.with(incomplete).isOfficial(2028)).isFalse();
        assertThat(CALENDAR.with(incomplete).isWorkingDay(LocalDate.of(2028, 11, 24)))
                .isFalse();
    }

    @Test
    void a_period_over_two_years_is_provisional_when_one_of_them_is() {
        WorkingDays changed = CALENDAR.with(letterOf2028());
        assertThat(changed.due(LocalDate.of(2028, 12, 29), 1).provisional()).isTrue();
        assertThat(changed.due(LocalDate.of(2027, 12, 1), 600).provisional()).isTrue();
        assertThat(CALENDAR.due(LocalDate.of(2023, 12, 31), 1).provisional()).isFalse();
    }

    @Test
    void a_normal_day_is_what_its_weekday_makes_it() {
        LocalDate nationalDay = LocalDate.of(2026, 9, 2);
        LocalDate saturday = LocalDate.of(2026, 8, 22);
        WorkingDays changed =
                CALENDAR.with(List.of(decided(nationalDay, DayKind.NORMAL), decided(saturday, DayKind.NORMAL)));
        assertThat(changed.isWorkingDay(nationalDay)).isTrue();
        assertThat(changed.explain(nationalDay).reason()).isEqualTo("Theo công văn");
        assertThat(changed.isWorkingDay(saturday)).isFalse();
        assertThat(changed.explain(saturday).reason()).isEqualTo("Thứ Bảy");
    }

    @Test
    void an_ordinary_day_is_explained_too() {
        assertThat(CALENDAR.explain(LocalDate.of(2026, 11, 23)))
                .isEqualTo(new ExplainedDay(
                        LocalDate.of(2026, 11, 23),
                        true,
                        DayKind.NORMAL,
                        "Ngày làm việc",
                        "Quyết định 188/1999/QĐ-TTg (tuần làm việc 40 giờ)",
                        false));
        assertThat(CALENDAR.explain(LocalDate.of(2026, 11, 22)).working()).isFalse();
    }
}
