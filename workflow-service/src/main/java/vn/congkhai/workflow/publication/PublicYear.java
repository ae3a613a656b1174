package vn.congkhai.workflow.publication;

import java.util.List;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.workflow.calendar.DecidedDays;

/** Everything decided about one year: topic {@code calendar.v1}, key = year. Always whole, so that no swap arrives by half. */
record PublicYear(int year, List<Day> days, long version) {
    PublicYear {
        days = List.copyOf(days);
    }

    /** A day that was decided. */
    record Day(String date, String kind, String name, String source) {
        static Day of(CalendarDay day) {
            return new Day(day.date().toString(), day.kind().name(), day.name(), day.source());
        }
    }

    static PublicYear of(int year, DecidedDays decided) {
        return new PublicYear(year, decided.of(year).stream().map(Day::of).toList(), decided.version());
    }
}
