package vn.congkhai.workflow.calendar;

import java.time.Instant;
import java.util.List;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.workflow.board.Actor;

/** What happened to the calendar. Kept for good: never rename, only add. */
public sealed interface CalendarEvent {
    Instant at();

    /**
     * Ngày được quyết định là ngày nghỉ, ngày làm bù hoặc ngày thường.
     *
     * @param days what is now true of them; a day that was decided so already is not among them
     */
    record DaysDecided(List<CalendarDay> days, Actor by, Instant at) implements CalendarEvent {
        public DaysDecided {
            days = List.copyOf(days);
        }
    }
}
