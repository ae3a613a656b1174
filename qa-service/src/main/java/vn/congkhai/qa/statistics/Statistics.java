package vn.congkhai.qa.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thống kê của một cổng tính đến hết một ngày.
 *
 * @param at last day that counts
 * @param rows by month of receipt, unit and field
 */
public record Statistics(String portal, LocalDate at, Figures total, List<Row> rows, Satisfaction satisfaction) {
    public Statistics {
        rows = List.copyOf(rows);
    }

    /**
     * Numbers of a group.
     *
     * @param onTime answered by the day owed
     * @param late answered after it
     * @param open not answered at the end of the day, overdue ones among them
     * @param overdue open, and the day owed is past
     * @param outOfScope found out of scope
     * @param withdrawn erased by their askers before they were answered
     * @param medianWorkingDays from receipt, or reopening, to the answer; null where nothing was answered
     */
    public record Figures(
            int received,
            int onTime,
            int late,
            int open,
            int overdue,
            int outOfScope,
            int withdrawn,
            @Nullable Double medianWorkingDays) {}

    /**
     * A group.
     *
     * @param month of receipt, {@code yyyy-MM}
     * @param unit id of the unit that has or had it, null for none
     * @param unitName its name
     */
    public record Row(
            String month,
            @Nullable String unit,
            @Nullable String unitName,
            @Nullable String field,
            Figures figures) {}

    /** How askers rate answers. */
    public record Satisfaction(int ratings, @Nullable Double average) {}

    /** Statistics with the moment of counting and how long it took. */
    public record Counted(Statistics statistics, Instant at, Duration took) {}
}
