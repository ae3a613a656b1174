package vn.congkhai.qa.console;

import org.jspecify.annotations.Nullable;

/**
 * Khối lượng của một đơn vị.
 *
 * @param href list of what lies with it
 * @param inTime open, and not near its day
 * @param near open and due soon or today
 * @param late open and overdue
 * @param longest working days by which the longest overdue is late
 * @param onTime answered by the day owed
 * @param tooLate answered after it
 */
public record Load(String name, String href, int inTime, int near, int late, int longest, int onTime, int tooLate) {
    /** All that lies with it. */
    public int open() {
        return inTime + near + late;
    }

    /** Share of answers in time in percent, null where nothing was answered. */
    public @Nullable Integer punctual() {
        int answered = onTime + tooLate;
        return answered == 0 ? null : Math.round(100f * onTime / answered);
    }
}
