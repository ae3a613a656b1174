package vn.congkhai.workflow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congkhai.regulation.calendar.CalendarDay;
import vn.congkhai.workflow.calendar.CalendarEvent.DaysDecided;

/**
 * Everything that has been decided so far.
 *
 * @param days the last decision about each day
 * @param version number of events
 */
public record DecidedDays(SortedMap<LocalDate, CalendarDay> days, long version) {
    /** Nothing is decided: the shipped calendar stands. */
    public static final DecidedDays NONE = new DecidedDays(new TreeMap<>(), 0);

    public DecidedDays {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** What the decision changes; nothing when all of it was decided so before. */
    public List<CalendarEvent> decide(DecideDays command) {
        List<CalendarDay> changed = new ArrayList<>();
        for (CalendarDay day : command.days()) {
            if (!day.equals(days.get(day.date()))) changed.add(day);
        }
        return changed.isEmpty() ? List.of() : List.of(new DaysDecided(changed, command.by(), command.at()));
    }

    /** The state after an event. */
    public DecidedDays evolve(CalendarEvent event) {
        return switch (event) {
            case DaysDecided decided -> {
                SortedMap<LocalDate, CalendarDay> after = new TreeMap<>(days);
                decided.days().forEach(day -> after.put(day.date(), day));
                yield new DecidedDays(after, version + 1);
            }
        };
    }

    /** The decisions about one year, by date. */
    public List<CalendarDay> of(int year) {
        return List.copyOf(days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .values());
    }
}
