package vn.congkhai.qa.question;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thời hạn trả lời, with everything that explains the date.
 *
 * @param from day of receipt in Asia/Ho_Chi_Minh, day 0
 * @param days working days
 * @param skipped days off between the two, each with its reason and source
 * @param provisional whether a day rests on a forecast of the calendar instead of an official letter
 * @param basis REGULATION or OURS
 * @param clause full citation where a clause states the days
 */
public record Deadline(
        LocalDate from,
        int days,
        LocalDate dueOn,
        List<SkippedDay> skipped,
        boolean provisional,
        String basis,
        @Nullable String clause) {

    public Deadline {
        skipped = List.copyOf(skipped);
    }

    /**
     * A day that does not count.
     *
     * @param source the letter or law that makes it a day off
     */
    public record SkippedDay(LocalDate date, String reason, String source) {}
}
