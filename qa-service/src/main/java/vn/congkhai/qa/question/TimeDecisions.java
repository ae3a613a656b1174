package vn.congkhai.qa.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.Question.Answered;
import vn.congkhai.qa.question.Question.Asked;
import vn.congkhai.qa.question.Question.OutOfScope;
import vn.congkhai.qa.question.QuestionCommand.EndRetention;
import vn.congkhai.qa.question.QuestionCommand.PassageOfTime;
import vn.congkhai.qa.question.QuestionCommand.RecomputeDeadline;
import vn.congkhai.qa.question.QuestionCommand.RemindOwner;
import vn.congkhai.qa.question.QuestionEvent.AskerForgotten;
import vn.congkhai.qa.question.QuestionEvent.DeadlineRecomputed;
import vn.congkhai.qa.question.QuestionEvent.OwnerReminded;

/** Những gì thời gian và lịch làm việc mang lại: nothing is refused here, there is something to do or there is not. */
final class TimeDecisions {
    private TimeDecisions() {}

    static Optional<QuestionEvent> decide(PassageOfTime command, Asked question, QuestionPolicy policy) {
        return switch (command) {
            case RecomputeDeadline recompute -> recompute(recompute, question, policy);
            case RemindOwner remind -> remind(remind, question, policy);
            case EndRetention end -> endRetention(end, question, policy);
        };
    }

    private static Optional<QuestionEvent> recompute(RecomputeDeadline c, Asked question, QuestionPolicy policy) {
        Deadline before = question.ticket().deadline();
        if (!question.state().isOpen()) return Optional.empty();
        Deadline now = policy.deadline(before.from());
        List<Deadline.ChangedDay> changed = now.changedSince(before, policy.calendar());
        if (changed.isEmpty() && before.dueOn().equals(now.dueOn())) return Optional.empty();
        String why = changed.isEmpty() ? "Số ngày làm việc đã thay đổi" : inWords(changed);
        return Optional.of(new DeadlineRecomputed(c.questionId(), before.dueOn(), now, changed, why, c.at()));
    }

    private static String inWords(List<Deadline.ChangedDay> changed) {
        return changed.stream()
                .map(day -> day.date() + (day.counts() ? " nay là ngày làm việc: " : " nay không tính: ") + day.reason()
                        + " (" + day.source() + ")")
                .collect(Collectors.joining("; "));
    }

    /** Once per stage and day owed; what was slept through is not made up for, the present stage is told. */
    private static Optional<QuestionEvent> remind(RemindOwner c, Asked question, QuestionPolicy policy) {
        if (!question.state().isOpen() || !policy.inWorkingHours(c.at())) return Optional.empty();
        LocalDate today = QuestionPolicy.day(c.at());
        LocalDate owedOn = question.owedOn();
        DeadlineStage stage = policy.stage(today, owedOn);
        if (stage == DeadlineStage.AHEAD || isTold(question.ticket().reminded(), stage, owedOn)) {
            return Optional.empty();
        }
        int days = today.isAfter(owedOn)
                ? policy.calendar().between(owedOn, today)
                : policy.calendar().between(today, owedOn);
        return Optional.of(
                new OwnerReminded(c.questionId(), stage, owedOn, QuestionDecider.unitOf(question), days, c.at()));
    }

    private static boolean isTold(Ticket.@Nullable Reminder last, DeadlineStage stage, LocalDate owedOn) {
        return last != null && last.owedOn().equals(owedOn) && last.stage().compareTo(stage) >= 0;
    }

    private static Optional<QuestionEvent> endRetention(EndRetention c, Asked question, QuestionPolicy policy) {
        LocalDate today = QuestionPolicy.day(c.at());
        boolean over = switch (question) {
            case Answered answered -> !today.isBefore(policy.keptUntil(answered.answeredAt()));
            case OutOfScope outOfScope -> !today.isBefore(policy.keptUntil(outOfScope.foundAt()));
            default -> false;
        };
        return over
                ? Optional.of(new AskerForgotten(c.questionId(), ForgettingReason.RETENTION_OVER, c.at()))
                : Optional.empty();
    }
}
