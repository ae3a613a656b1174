package vn.congkhai.qa.question;

import static vn.congkhai.qa.question.QuestionRule.ONLY_AN_OPEN_UNFORWARDED_QUESTION_IS_CLASSIFIED;
import static vn.congkhai.qa.question.QuestionRule.ONLY_AN_UNFORWARDED_QUESTION_IS_OUT_OF_SCOPE;
import static vn.congkhai.qa.question.QuestionRule.ONLY_A_CLASSIFIED_QUESTION_IS_FORWARDED;
import static vn.congkhai.qa.question.QuestionRule.ONLY_A_CLASSIFIED_QUESTION_IS_PROPOSED;
import static vn.congkhai.qa.question.QuestionRule.ONLY_A_FINISHED_QUESTION_IS_REOPENED;
import static vn.congkhai.qa.question.QuestionRule.ONLY_A_FORWARDED_QUESTION_IS_ANSWERED;
import static vn.congkhai.qa.question.QuestionRule.ONLY_A_HANDED_OVER_QUESTION_IS_TAKEN_BACK;
import static vn.congkhai.qa.question.QuestionRule.QUESTION_IS_RECEIVED_ONCE;
import static vn.congkhai.qa.question.QuestionRule.QUESTION_IS_UNKNOWN;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.Question.Answered;
import vn.congkhai.qa.question.Question.Asked;
import vn.congkhai.qa.question.Question.Classified;
import vn.congkhai.qa.question.Question.OutOfScope;
import vn.congkhai.qa.question.Question.Proposed;
import vn.congkhai.qa.question.Question.Unasked;
import vn.congkhai.qa.question.Question.WithUnit;
import vn.congkhai.qa.question.QuestionCommand.AnswerQuestion;
import vn.congkhai.qa.question.QuestionCommand.ApproveAnswer;
import vn.congkhai.qa.question.QuestionCommand.AskerCommand;
import vn.congkhai.qa.question.QuestionCommand.ClassifyQuestion;
import vn.congkhai.qa.question.QuestionCommand.DeclareOutOfScope;
import vn.congkhai.qa.question.QuestionCommand.ForwardQuestion;
import vn.congkhai.qa.question.QuestionCommand.GiveProgressNotice;
import vn.congkhai.qa.question.QuestionCommand.PassageOfTime;
import vn.congkhai.qa.question.QuestionCommand.ProposeHandling;
import vn.congkhai.qa.question.QuestionCommand.PublishAnswer;
import vn.congkhai.qa.question.QuestionCommand.ReceiveQuestion;
import vn.congkhai.qa.question.QuestionCommand.ReopenQuestion;
import vn.congkhai.qa.question.QuestionCommand.ReturnAnswer;
import vn.congkhai.qa.question.QuestionCommand.StaffCommand;
import vn.congkhai.qa.question.QuestionCommand.TakeBackForwarding;
import vn.congkhai.qa.question.QuestionEvent.ForwardingTakenBack;
import vn.congkhai.qa.question.QuestionEvent.FoundOutOfScope;
import vn.congkhai.qa.question.QuestionEvent.HandlingProposed;
import vn.congkhai.qa.question.QuestionEvent.ProgressNotified;
import vn.congkhai.qa.question.QuestionEvent.QuestionClassified;
import vn.congkhai.qa.question.QuestionEvent.QuestionForwarded;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;
import vn.congkhai.qa.question.QuestionEvent.QuestionReopened;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.regulation.calendar.DueDate;

/** Quyết định: what follows from a command. Every decision asks in the same order: the right, the state, the fields. */
public final class QuestionDecider {
    static final int NOTE = 4_000;
    private static final int NAME = 200;
    /** Years. */
    private static final int FARTHEST_PROMISE = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private QuestionDecider() {}

    /**
     * The events that follow.
     *
     * @throws QuestionRefused when a rule stands against it
     */
    public static List<QuestionEvent> decide(QuestionCommand command, Question question, QuestionPolicy policy) {
        return switch (command) {
            case ReceiveQuestion receive -> receive(receive, question, policy);
            case StaffCommand staff -> List.of(staff(staff, asked(question), policy));
            case AskerCommand asker -> List.of(AskerDecisions.decide(asker, asked(question), policy));
            case PassageOfTime time ->
                TimeDecisions.decide(time, asked(question), policy).stream().toList();
        };
    }

    private static Asked asked(Question question) {
        if (question instanceof Asked asked) return asked;
        throw QuestionRefused.by(QUESTION_IS_UNKNOWN);
    }

    private static QuestionEvent staff(StaffCommand command, Asked question, QuestionPolicy policy) {
        return switch (command) {
            case ClassifyQuestion classify -> classify(classify, question, policy);
            case ProposeHandling propose -> propose(propose, question, policy);
            case ForwardQuestion forward -> forward(forward, question, policy);
            case GiveProgressNotice notice -> giveNotice(notice, question, policy);
            case AnswerQuestion answer -> AnswerDecisions.answer(answer, question, policy);
            case ApproveAnswer approve -> AnswerDecisions.approve(approve, question, policy);
            case ReturnAnswer returned -> AnswerDecisions.giveBack(returned, question, policy);
            case DeclareOutOfScope outOfScope -> declareOutOfScope(outOfScope, question, policy);
            case PublishAnswer publish -> AnswerDecisions.publish(publish, question, policy);
            case ReopenQuestion reopen -> reopen(reopen, question, policy);
            case TakeBackForwarding takeBack -> takeBack(takeBack, question, policy);
        };
    }

    private static List<QuestionEvent> receive(ReceiveQuestion c, Question question, QuestionPolicy policy) {
        if (!(question instanceof Unasked)) throw QuestionRefused.by(QUESTION_IS_RECEIVED_ONCE);
        return List.of(new QuestionReceived(
                c.questionId(),
                c.portal(),
                c.codeHash(),
                c.code(),
                c.asker(),
                c.content(),
                policy.deadline(c.at()),
                c.consent(),
                c.files(),
                c.at()));
    }

    private static QuestionEvent classify(ClassifyQuestion c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireTriage(c.by());
        switch (question.state()) {
            case RECEIVED, CLASSIFIED, REOPENED -> {}
            default -> throw QuestionRefused.by(ONLY_AN_OPEN_UNFORWARDED_QUESTION_IS_CLASSIFIED);
        }
        new FieldChecks().text("field", c.field(), NAME).requireNone();
        return new QuestionClassified(c.questionId(), c.field().strip(), c.general(), by, c.at());
    }

    private static QuestionEvent propose(ProposeHandling c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireTriage(c.by());
        if (!(question instanceof Classified)) throw QuestionRefused.by(ONLY_A_CLASSIFIED_QUESTION_IS_PROPOSED);
        new FieldChecks()
                .text("to", c.to(), NAME)
                .atMost("note", c.note().clear(), NOTE)
                .requireNone();
        return new HandlingProposed(c.questionId(), c.to().strip(), c.note().sealed(), by, c.at());
    }

    private static QuestionEvent forward(ForwardQuestion c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireTriage(c.by());
        switch (question) {
            case Classified ignored -> policy.requireProposal();
            case Proposed ignored -> {}
            default -> throw QuestionRefused.by(ONLY_A_CLASSIFIED_QUESTION_IS_FORWARDED);
        }
        new FieldChecks()
                .that(policy.knowsUnit(c.unit()), "unit", "Cổng này không có đơn vị ấy.")
                .atMost("note", c.note().clear(), NOTE)
                .requireNone();
        return new QuestionForwarded(c.questionId(), c.unit(), c.note().sealed(), by, c.at());
    }

    private static QuestionEvent giveNotice(GiveProgressNotice c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireUnit(c.by(), unitOf(question));
        requireForwarded(question);
        FieldChecks checks = new FieldChecks().text("reason", c.reason().clear(), NOTE);
        promised(checks, c.promisedOn(), QuestionPolicy.day(c.at()), policy).requireNone();
        return new ProgressNotified(c.questionId(), c.reason().sealed(), c.promisedOn(), by, c.at());
    }

    /** A promise falls due, so its day must come, within a time that anybody waits for, and somebody must be at work on it. */
    private static FieldChecks promised(FieldChecks checks, LocalDate day, LocalDate today, QuestionPolicy policy) {
        if (!day.isAfter(today)) return checks.fault("promisedOn", "invalid", "Ngày hẹn trả lời phải sau hôm nay.");
        if (day.isAfter(today.plusYears(FARTHEST_PROMISE))) {
            return checks.fault("promisedOn", "invalid", "Ngày hẹn trả lời xa nhất là " + FARTHEST_PROMISE + " năm.");
        }
        return policy.calendar()
                .off(day)
                .map(off -> checks.fault("promisedOn", "day-off", dayOff(off, policy)))
                .orElse(checks);
    }

    private static String dayOff(DueDate.Skipped off, QuestionPolicy policy) {
        LocalDate next = policy.calendar().due(off.date(), 1).dueOn();
        return "Ngày " + DAY.format(off.date()) + " cơ quan không làm việc (" + off.reason()
                + "). Ngày làm việc kế tiếp là " + DAY.format(next) + ".";
    }

    /** The asker is told at once; the mail follows from the event. */
    @RegulatedBy(
            document = "01/2020/QĐ-UBND",
            article = "10",
            clause = "k1 điểm d",
            quote = "không liên quan đến phạm vi, lĩnh vực hoạt động của cơ quan thì phải thông báo ngay")
    private static QuestionEvent declareOutOfScope(DeclareOutOfScope c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireTriage(c.by());
        switch (question.state()) {
            case RECEIVED, CLASSIFIED, PROPOSED, REOPENED -> {}
            default -> throw QuestionRefused.by(ONLY_AN_UNFORWARDED_QUESTION_IS_OUT_OF_SCOPE);
        }
        new FieldChecks()
                .text("reason", c.reason(), NOTE)
                .text("legalBasis", c.legalBasis(), NOTE)
                .text("competentBody", c.competentBody(), NAME)
                .requireNone();
        return new FoundOutOfScope(c.questionId(), c.notice(), by, c.at());
    }

    private static QuestionEvent reopen(ReopenQuestion c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireTriage(c.by());
        if (!(question instanceof Answered) && !(question instanceof OutOfScope)) {
            throw QuestionRefused.by(ONLY_A_FINISHED_QUESTION_IS_REOPENED);
        }
        new FieldChecks().text("reason", c.reason().clear(), NOTE).requireNone();
        return new QuestionReopened(c.questionId(), c.reason().sealed(), policy.deadline(c.at()), by, c.at());
    }

    private static QuestionEvent takeBack(TakeBackForwarding c, Asked question, QuestionPolicy policy) {
        Actor by = policy.requireTriage(c.by());
        if (!(question instanceof WithUnit) && !(question instanceof Proposed)) {
            throw QuestionRefused.by(ONLY_A_HANDED_OVER_QUESTION_IS_TAKEN_BACK);
        }
        new FieldChecks().text("reason", c.reason().clear(), NOTE).requireNone();
        return new ForwardingTakenBack(
                c.questionId(), unitOf(question), c.reason().sealed(), by, c.at());
    }

    static String requireForwarded(Asked question) {
        if (question instanceof WithUnit forwarded) return forwarded.unit();
        throw QuestionRefused.by(ONLY_A_FORWARDED_QUESTION_IS_ANSWERED);
    }

    static @Nullable String unitOf(Asked question) {
        return question instanceof WithUnit forwarded ? forwarded.unit() : null;
    }
}
