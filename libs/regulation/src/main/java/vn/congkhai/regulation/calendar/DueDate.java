package vn.congkhai.regulation.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Thời hạn: the last day of a period of working days, with its explanation.
 *
 * @param dueOn the last day, always a working day
 * @param skipped days after the start that did not count, in order
 * @param provisional whether a day of a year without an official calendar was needed
 */
public record DueDate(LocalDate dueOn, List<Skipped> skipped, boolean provisional) {

    public DueDate {
        skipped = List.copyOf(skipped);
    }

    /**
     * A day that did not count.
     *
     * @param reason "Thứ Bảy", "Chủ nhật" or the name of the holiday
     * @param source letter or law behind it
     */
    public record Skipped(LocalDate date, String reason, String source) {}
}
