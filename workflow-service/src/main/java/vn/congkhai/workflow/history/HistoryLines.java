package vn.congkhai.workflow.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the lines that are searched: of each day of a portal a list to which is only ever added. */
public interface HistoryLines {
    /** A day of a portal. */
    record Day(String portal, LocalDate date) {}

    /** How many lines each of these days has; days without any are missing. */
    Map<LocalDate, Integer> counts(String portal, Collection<LocalDate> days);

    /** The lines of a day from a number up to another, which is not among them, in the order of the log; the first has number 0. */
    List<HistoryLine> lines(Day day, int from, int to);

    /**
     * Adds lines, in the order of the log. Those of commits that were added before are passed over, so that a batch may come again; its
     * cost is that of these lines, however many there are.
     */
    void add(Map<Day, List<HistoryLine>> fresh);
}
