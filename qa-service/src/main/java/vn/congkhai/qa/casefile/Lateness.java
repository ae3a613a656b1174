package vn.congkhai.qa.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.regulation.calendar.WorkingDays;

/** Số ngày làm việc quá hạn, against the promised day where one was promised. */
public final class Lateness {
    private Lateness() {}

    /**
     * Working days after the day owed; 0 while in time.
     *
     * @param finishedAt when the question was answered or found out of scope, null while it is open
     */
    public static int days(WorkingDays calendar, LocalDate owedOn, @Nullable Instant finishedAt, Instant now) {
        return calendar.between(owedOn, QuestionPolicy.day(finishedAt == null ? now : finishedAt));
    }
}
