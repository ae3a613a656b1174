package vn.congkhai.qa.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.casefile.CaseFile;
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

    /** What an event moved, against the reckoning that held until then; empty for every other event. */
    static Optional<MovedDeadline> by(QuestionEvent event, CaseFile file) {
        if (!(event instanceof QuestionEvent.DeadlineRecomputed moved)) return Optional.empty();
        Deadline before = null;
        for (QuestionEvent earlier : file.events()) {
            if (earlier.equals(event)) break;
            Deadline told = told(earlier);
            if (told != null) before = told;
        }
        List<Deadline.ChangedDay> days =
                before == null ? List.of() : moved.deadline().changedSince(before);
        return Optional.of(new MovedDeadline(moved.before(), moved.deadline().dueOn(), days));
    }

    private static @Nullable Deadline told(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.QuestionReceived e -> e.deadline();
            case QuestionEvent.QuestionReopened e -> e.deadline();
            case QuestionEvent.DeadlineRecomputed e -> e.deadline();
            default -> null;
        };
    }
}
