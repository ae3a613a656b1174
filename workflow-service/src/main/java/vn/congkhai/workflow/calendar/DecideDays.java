package vn.congkhai.workflow.calendar;

import java.time.Instant;
import java.util.List;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.workflow.board.Actor;

/**
 * Quyết định về một hoặc nhiều ngày: all of them or none, because a swap is a pair.
 *
 * @param days at least one, each date once
 */
public record DecideDays(List<CalendarDay> days, Actor by, Instant at) {
    public DecideDays {
        days = List.copyOf(days);
        if (days.isEmpty()) throw new IllegalArgumentException("a decision is about at least one day");
        if (days.stream().map(CalendarDay::date).distinct().count() != days.size()) {
            throw new IllegalArgumentException("a decision says one thing about a day");
        }
    }
}
