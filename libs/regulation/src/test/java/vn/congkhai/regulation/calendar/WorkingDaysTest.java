package vn.congkhai.regulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final WorkingDays CALENDAR = WorkingDays.stateAgencies();

    @Test
    void the_day_of_receipt_is_day_zero() {
        DueDate due = CALENDAR.due(LocalDate.of(2026, 11, 2), 1);
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(due.skipped()).isEmpty();
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void a_question_of_a_monday_explains_its_weekends_and_its_holiday() {
        DueDate due = CALENDAR.due(LocalDate.of(2026, 11, 9), 15);
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(due.skipped())
                .extracting(DueDate.Skipped::date, DueDate.Skipped::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 14), "Thứ Bảy"),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 15), "Chủ nhật"),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 21), "Thứ Bảy"),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 22), "Chủ nhật"),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 24), "Ngày Văn hóa Việt Nam"),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 28), "Thứ Bảy"),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 29), "Chủ nhật"));
        assertThat(due.skipped().get(4).source()).startsWith("28/2026/QH16");
    }

    @Test
    void a_make_up_saturday_counts_and_the_day_it_makes_up_for_does_not() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(CALENDAR.due(LocalDate.of(2026, 8, 21), 1).dueOn()).isEqualTo(LocalDate.of(2026, 8, 22));
    }

    @Test
    void the_years_have_as_many_working_days_as_published() {
        assertThat(IntStream.rangeClosed(2024, 2027)
                        .map(year -> CALENDAR.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))))
                .containsExactly(251, 250, 249, 249);
    }

    @Test
    void a_date_beyond_the_official_calendar_is_provisional_and_still_no_public_holiday() {
        assertThat(CALENDAR.due(LocalDate.of(2027, 12, 30), 1).provisional()).isFalse();
        DueDate beyond = CALENDAR.due(LocalDate.of(2027, 12, 31), 1);
        assertThat(beyond.provisional()).isTrue();
        assertThat(beyond.dueOn()).isEqualTo(LocalDate.of(2028, 1, 4));
        assertThat(beyond.skipped())
                .extracting(DueDate.Skipped::reason)
                .contains("Tết Dương lịch (dự kiến)", "Nghỉ bù Tết Dương lịch (dự kiến)");
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2028, 1, 26))).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2034, 5, 2))).isFalse();
        assertThat(CALENDAR.due(LocalDate.of(2023, 6, 1), 1).provisional()).isTrue();
    }

    @Test
    void a_due_date_never_lands_on_a_day_off_and_every_day_is_either_counted_or_explained() {
        forEachSample((from, days, ignored) -> {
            DueDate due = CALENDAR.due(from, days);
            assertThat(CALENDAR.isWorkingDay(due.dueOn())).isTrue();
            assertThat(days + due.skipped().size()).isEqualTo((int) (due.dueOn().toEpochDay() - from.toEpochDay()));
            assertThat(CALENDAR.between(from, due.dueOn())).isEqualTo(days);
        });
    }

    @Test
    void some_days_and_then_some_more_are_all_of_them_at_once() {
        forEachSample((from, days, more) -> assertThat(
                        CALENDAR.due(CALENDAR.due(from, days).dueOn(), more).dueOn())
                .isEqualTo(CALENDAR.due(from, days + more).dueOn()));
    }

    @Test
    void a_change_of_the_calendar_makes_a_new_one() {
        LocalDate storm = LocalDate.of(2026, 12, 1);
        WorkingDays changed =
                CALENDAR.with(List.of(new CalendarDay(storm, DayKind.SWAP_OFF, "Nghỉ tránh bão", "01/CT-UBND")));
        assertThat(changed.due(LocalDate.of(2026, 11, 9), 15).dueOn()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(CALENDAR.due(LocalDate.of(2026, 11, 9), 15).dueOn()).isEqualTo(storm);
        WorkingDays back = changed.with(List.of(new CalendarDay(storm, DayKind.NORMAL, "Ngày thường", "02/CT-UBND")));
        assertThat(back.due(LocalDate.of(2026, 11, 9), 15)).isEqualTo(CALENDAR.due(LocalDate.of(2026, 11, 9), 15));
    }

    @Test
    void a_period_of_no_days_or_of_centuries_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.due(LocalDate.of(2026, 1, 1), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.due(LocalDate.of(2026, 1, 1), WorkingDays.LONGEST + 1));
    }

    private static void forEachSample(Sample sample) {
        Random random = new Random(20261123);
        for (int i = 0; i < 1_000; i++) {
            LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(4_000));
            sample.check(from, 1 + random.nextInt(60), 1 + random.nextInt(60));
        }
    }

    private interface Sample {
        void check(LocalDate from, int days, int more);
    }
}
