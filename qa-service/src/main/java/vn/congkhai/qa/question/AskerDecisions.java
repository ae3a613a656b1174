package vn.congkhai.qa.question;

import java.time.Instant;
import vn.congkhai.qa.question.Question.Answered;
import vn.congkhai.qa.question.Question.Asked;
import vn.congkhai.qa.question.Question.Erased;
import vn.congkhai.qa.question.Question.OutOfScope;
import vn.congkhai.qa.question.QuestionCommand.AskerCommand;
import vn.congkhai.qa.question.QuestionCommand.EraseAsker;
import vn.congkhai.qa.question.QuestionCommand.RateAnswer;
import vn.congkhai.qa.question.QuestionCommand.ReopenByAsker;
import vn.congkhai.qa.question.QuestionEvent.AnswerRated;
import vn.congkhai.qa.question.QuestionEvent.AskerForgotten;
import vn.congkhai.qa.question.QuestionEvent.QuestionReopened;

/** Quyết định theo yêu cầu của người hỏi; whoever holds the code is the asker. */
final class AskerDecisions {
    private static final Actor ASKER = new Actor("", "Người hỏi", "ASKER");

    private AskerDecisions() {}

    static QuestionEvent decide(AskerCommand command, Asked question, QuestionPolicy policy) {
        return switch (command) {
            case ReopenByAsker reopen -> reopen(reopen, question, policy);
            case RateAnswer rate -> rate(rate, question);
            case EraseAsker erase -> erase(erase, question);
        };
    }

    private static QuestionEvent reopen(ReopenByAsker c, Asked question, QuestionPolicy policy) {
        Instant finishedAt = switch (question) {
            case Answered answered -> answered.answeredAt();
            case OutOfScope outOfScope -> outOfScope.foundAt();
            default -> throw QuestionRefused.by(QuestionRule.ONLY_A_FINISHED_QUESTION_IS_REOPENED);
        };
        if (!policy.mayBeReopened(finishedAt, c.at())) {
            throw QuestionRefused.by(QuestionRule.THE_TIME_FOR_REOPENING_IS_OVER);
        }
        new FieldChecks()
                .text("reason", c.reason().clear(), QuestionDecider.NOTE)
                .requireNone();
        return new QuestionReopened(c.questionId(), c.reason().sealed(), policy.deadline(c.at()), ASKER, c.at());
    }

    private static QuestionEvent rate(RateAnswer c, Asked question) {
        if (!(question instanceof Answered)) throw QuestionRefused.by(QuestionRule.ONLY_AN_ANSWER_IS_RATED);
        new FieldChecks()
                .that(c.score() >= 1 && c.score() <= 5, "score", "Mức hài lòng từ 1 đến 5.")
                .requireNone();
        return new AnswerRated(c.questionId(), c.score(), c.at());
    }

    private static QuestionEvent erase(EraseAsker c, Asked question) {
        if (question instanceof Erased) throw QuestionRefused.by(QuestionRule.WHAT_IS_ERASED_STAYS_ERASED);
        new FieldChecks()
                .that(c.confirmed(), "confirm", "Cần xác nhận: dữ liệu đã xóa không khôi phục được.")
                .requireNone();
        return new AskerForgotten(c.questionId(), ForgettingReason.ASKED_FOR, c.at());
    }
}
