package vn.congkhai.kit.calendar;

import java.util.List;
import vn.congkhai.regulation.calendar.CalendarDay;

/**
 * What administrators have decided about one year, as {@code calendar.v1} carries it: always all of it, so that the two halves of
 * a swap arrive together.
 *
 * @param year key of the event
 * @param days the decisions in force, by date
 * @param version grows with every decision about the calendar
 */
public record DecidedYear(int year, List<CalendarDay> days, long version) {
    public DecidedYear {
        days = List.copyOf(days);
    }
}
