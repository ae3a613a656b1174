package vn.congkhai.qa.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.congkhai.qa.question.Question.Asked;
import vn.congkhai.qa.question.QuestionCommand.AnswerQuestion;
import vn.congkhai.qa.question.QuestionCommand.ApproveAnswer;
import vn.congkhai.qa.question.QuestionCommand.ClassifyQuestion;
import vn.congkhai.qa.question.QuestionCommand.DeclareOutOfScope;
import vn.congkhai.qa.question.QuestionCommand.ForwardQuestion;
import vn.congkhai.qa.question.QuestionCommand.GiveProgressNotice;
import vn.congkhai.qa.question.QuestionCommand.ProposeHandling;
import vn.congkhai.qa.question.QuestionCommand.PublishAnswer;
import vn.congkhai.qa.question.QuestionCommand.ReopenQuestion;
import vn.congkhai.qa.question.QuestionCommand.ReturnAnswer;
import vn.congkhai.qa.question.QuestionCommand.StaffCommand;
import vn.congkhai.qa.question.QuestionCommand.TakeBackForwarding;

/** Việc của cán bộ với một câu hỏi, the next in turn first. */
public enum StaffAct {
    PROPOSE,
    FORWARD,
    CLASSIFY,
    OUT_OF_SCOPE,
    APPROVE,
    ANSWER,
    PROGRESS_NOTICE,
    GIVE_BACK,
    TAKE_BACK,
    PUBLISH,
    REOPEN;

    private static final Sealed NOTHING = new Sealed("");
    private static final Confidential NO_TEXT = new Confidential("", NOTHING);

    /** What this person may do with the question now. The rules that will decide are asked; only the fields are left open. */
    public static Set<StaffAct> allowed(Asked question, Officer by, QuestionPolicy policy, Instant at) {
        Set<StaffAct> allowed = EnumSet.noneOf(StaffAct.class);
        for (StaffAct act : values()) {
            if (act.isOpenTo(question, by, policy, at)) allowed.add(act);
        }
        return allowed;
    }

    private boolean isOpenTo(Asked question, Officer by, QuestionPolicy policy, Instant at) {
        try {
            QuestionDecider.decide(untold(question.ticket().id(), by, at), question, policy);
            return true;
        } catch (QuestionRefused refused) {
            return refused.rule().kind() == QuestionRule.Kind.FIELD;
        }
    }

    /** The command with nothing in its fields. */
    private StaffCommand untold(String id, Officer by, Instant at) {
        return switch (this) {
            case CLASSIFY -> new ClassifyQuestion(id, by, "", false, at);
            case PROPOSE -> new ProposeHandling(id, by, "", NO_TEXT, at);
            case FORWARD -> new ForwardQuestion(id, by, "", NO_TEXT, at);
            case OUT_OF_SCOPE -> new DeclareOutOfScope(id, by, "", "", "", NOTHING, at);
            case APPROVE -> new ApproveAnswer(id, by, at);
            case ANSWER -> new AnswerQuestion(id, by, NO_TEXT, NOTHING, List.of(), 0, at);
            case PROGRESS_NOTICE -> new GiveProgressNotice(id, by, NO_TEXT, LocalDate.EPOCH, at);
            case GIVE_BACK -> new ReturnAnswer(id, by, NO_TEXT, at);
            case TAKE_BACK -> new TakeBackForwarding(id, by, NO_TEXT, at);
            case PUBLISH -> new PublishAnswer(id, by, "", "", new KnownPerson(List.of()), false, at);
            case REOPEN -> new ReopenQuestion(id, by, NO_TEXT, at);
        };
    }
}
