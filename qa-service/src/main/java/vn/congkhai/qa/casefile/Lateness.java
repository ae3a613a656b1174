package vn.congkhai.qa.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.Deadline;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.regulation.calendar.WorkingDays;

/** Số ngày làm việc quá hạn, against the promised day where one was promised. */
public final class Lateness {
    private Lateness() {}

    /**
     * Working days after the deadline; 0 while in time.
     *
     * @param finishedAt when the question was answered or found out of scope, null while it is open
     */
    public static int days(
            WorkingDays calendar,
            Deadline deadline,
            @Nullable LocalDate promisedOn,
            @Nullable Instant finishedAt,
            Instant now) {
        LocalDate until = QuestionPolicy.day(finishedAt == null ? now : finishedAt);
        return calendar.between(promisedOn == null ? deadline.dueOn() : promisedOn, until);
    }
}
