package vn.congkhai.regulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every day of the official calendar against a second count: slow, obvious, and reading the file by itself. */
class EveryDayTest {
    private static final Path FILE =
            Path.of("src/main/resources/vn/congkhai/regulation/calendar/state-agency-calendar-2024-2027.csv");
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private static Map<String, String[]> rows() throws IOException {
        Map<String, String[]> rows = new HashMap<>();
        for (String line : Files.readAllLines(FILE)) {
            String[] cells = line.split(",");
            rows.put(cells[0], cells);
        }
        return rows;
    }

    private static boolean works(LocalDate date, Map<String, String[]> rows) {
        String[] row = rows.get(date.toString());
        if (row != null) return row[2].equals("SWAP_WORK");
        return date.getDayOfWeek().getValue() < 6;
    }

    @Test
    void one_to_thirty_working_days_from_every_day_end_where_the_slow_count_ends() throws IOException {
        WorkingDays calendar = WorkingDays.stateAgencies();
        Map<String, String[]> rows = rows();
        int compared = 0;
        int provisional = 0;
        for (LocalDate from = LocalDate.of(2024, 1, 1); !from.isAfter(LAST); from = from.plusDays(1)) {
            for (int days = 1; days <= 30; days++) {
                DueDate due = calendar.due(from, days);
                LocalDate day = from;
                List<LocalDate> skipped = new ArrayList<>();
                int left = days;
                while (left > 0 && day.isBefore(LAST)) {
                    day = day.plusDays(1);
                    if (works(day, rows)) left--;
                    else skipped.add(day);
                }
                assertThat(due.provisional()).as("%s + %d", from, days).isEqualTo(left > 0);
                if (left > 0) {
                    assertThat(due.dueOn().getYear()).as("%s + %d", from, days).isEqualTo(2028);
                    provisional++;
                    continue;
                }
                assertThat(due.dueOn()).as("%s + %d", from, days).isEqualTo(day);
                assertThat(due.skipped()).extracting(DueDate.Skipped::date).isEqualTo(skipped);
                compared++;
            }
        }
        assertThat(compared + provisional).isEqualTo(1461 * 30);
        assertThat(provisional).isEqualTo(620);
    }

    @Test
    void every_special_day_is_explained_by_its_row_and_its_weekday_is_right() throws IOException {
        WorkingDays calendar = WorkingDays.stateAgencies();
        Map<String, String[]> rows = rows();
        assertThat(rows).hasSize(61);
        rows.remove("date");
        for (String[] row : rows.values()) {
            LocalDate date = LocalDate.parse(row[0]);
            assertThat(date.getDayOfWeek().name()).as(row[0]).startsWithIgnoringCase(row[1]);
            boolean working = row[2].equals("SWAP_WORK");
            assertThat(calendar.explain(date))
                    .isEqualTo(new ExplainedDay(date, working, DayKind.valueOf(row[2]), row[3], row[4], false));
        }
        assertThat(calendar.days()).hasSize(rows.size());
    }
}
