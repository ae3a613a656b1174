package vn.congkhai.workflow.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the lines of all histories: by portal and day, in pages that are filled one after the other. */
public interface HistoryPages {
    /** How many pages each of these days of a portal has; days without any are missing. */
    Map<LocalDate, Integer> counts(String portal, Collection<LocalDate> days);

    /** One page, empty when there is none of that number yet. */
    List<HistoryLine> page(String portal, LocalDate day, int number);

    /** Puts a page in the place of what was kept, and counts it. */
    void save(String portal, LocalDate day, int number, List<HistoryLine> lines);
}
