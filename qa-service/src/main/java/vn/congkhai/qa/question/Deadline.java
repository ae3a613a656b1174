package vn.congkhai.qa.question;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.calendar.ExplainedDay;
import vn.congkhai.regulation.calendar.WorkingDays;

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

    /**
     * A day that counts differently than before.
     *
     * @param counts whether it is a working day now
     * @param reason why it counts now, or does not
     * @param source the letter or law that says so now
     */
    public record ChangedDay(LocalDate date, boolean counts, String reason, String source) {}

    /**
     * The days that count differently than they did in an earlier reckoning of the same period, as far as both reach.
     *
     * @param calendar says why a day counts that did not
     */
    public List<ChangedDay> changedSince(Deadline before, WorkingDays calendar) {
        LocalDate common = before.dueOn().isBefore(dueOn) ? before.dueOn() : dueOn;
        return Stream.concat(
                        missing(this, before, common)
                                .map(day -> new ChangedDay(day.date(), false, day.reason(), day.source())),
                        missing(before, this, common).map(day -> counting(day, calendar)))
                .toList();
    }

    private static ChangedDay counting(SkippedDay day, WorkingDays calendar) {
        ExplainedDay now = calendar.explain(day.date());
        return new ChangedDay(day.date(), true, now.reason() + ", trước đây: " + day.reason(), now.source());
    }

    private static Stream<SkippedDay> missing(Deadline in, Deadline from, LocalDate until) {
        List<LocalDate> there = from.skipped().stream().map(SkippedDay::date).toList();
        return in.skipped().stream().filter(day -> !day.date().isAfter(until) && !there.contains(day.date()));
    }
}
