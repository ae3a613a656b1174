package vn.congkhai.qa.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congkhai.qa.question.Deadline;
import vn.congkhai.qa.question.QuestionEvent;

/**
 * Hạn đã dời: a day on which an answer was owed, and the later decision about the calendar that moved it.
 *
 * @param days the days that count differently now
 */
public record MovedDeadline(LocalDate from, LocalDate to, List<Deadline.ChangedDay> days) {
    public MovedDeadline {
        days = List.copyOf(days);
    }

    /** What an event moved; empty for every other event. */
    static Optional<MovedDeadline> by(QuestionEvent event) {
        if (!(event instanceof QuestionEvent.DeadlineRecomputed moved)) return Optional.empty();
        return Optional.of(new MovedDeadline(moved.before(), moved.deadline().dueOn(), moved.changed()));
    }
}
