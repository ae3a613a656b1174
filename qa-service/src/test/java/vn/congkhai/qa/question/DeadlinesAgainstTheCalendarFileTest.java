package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.calendar.WorkingDays;

/** A second calculation that shares nothing with the first but the file of days: it walks the days and counts. */
class DeadlinesAgainstTheCalendarFileTest {
    private static final Map<LocalDate, Boolean> WORKED = worked();

    private static Map<LocalDate, Boolean> worked() {
        try (var file =
                Objects.requireNonNull(WorkingDays.class.getResourceAsStream("state-agency-calendar-2024-2027.csv"))) {
            Map<LocalDate, Boolean> days = new HashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cell -> days.put(LocalDate.parse(cell[0]), cell[2].equals("SWAP_WORK")));
            return days;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isWorked(LocalDate day) {
        Boolean special = WORKED.get(day);
        if (special != null) return special;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static LocalDate fifteenth(LocalDate receipt) {
        LocalDate day = receipt;
        for (int left = 15; left > 0; ) {
            day = day.plusDays(1);
            if (isWorked(day)) left--;
        }
        return day;
    }

    @Test
    void every_day_of_three_years_has_the_same_deadline_both_ways() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(LocalDate.of(2027, 11, 1)); day = day.plusDays(1)) {
            // Shortly before midnight in Vietnam: a clock in UTC still says the same day, one in Tokyo would not.
            Instant received = day.atTime(16, 59, 59).toInstant(ZoneOffset.UTC);
            Deadline deadline = Given.QUAN8.deadline(received);
            assertThat(deadline.dueOn()).as("received on " + day).isEqualTo(fifteenth(day));
            for (LocalDate between = day.plusDays(1);
                    !between.isAfter(deadline.dueOn());
                    between = between.plusDays(1)) {
                LocalDate looked = between;
                assertThat(deadline.skipped().stream()
                                .anyMatch(skipped -> skipped.date().equals(looked)))
                        .as(looked + " explained for " + day)
                        .isEqualTo(!isWorked(looked));
            }
        }
    }

    @Test
    void a_second_after_midnight_in_vietnam_the_period_starts_a_day_later() {
        Instant midnight = Instant.parse("2026-11-16T17:00:00Z");
        assertThat(Given.QUAN8.deadline(midnight.minusMillis(1)).from()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(Given.QUAN8.deadline(midnight).from()).isEqualTo(LocalDate.of(2026, 11, 17));
    }
}
