package vn.congkhai.qa.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.qa.axon.QuestionCommands;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.forgetting.MongoForgetting;
import vn.congkhai.qa.question.QuestionCommand.AskerCommand;
import vn.congkhai.qa.question.QuestionCommand.EraseAsker;
import vn.congkhai.qa.question.QuestionCommand.RateAnswer;
import vn.congkhai.qa.question.QuestionCommand.ReopenByAsker;
import vn.congkhai.qa.question.TrackingCode;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;

/** What the holder of a code may do with his question. */
public final class AskerActs {
    private final TicketIndex index;
    private final QuestionCommands commands;
    private final QuestionPolicies policies;
    private final SealedTexts texts;
    private final MongoForgetting forgetting;
    private final Clock clock;

    public AskerActs(
            TicketIndex index,
            QuestionCommands commands,
            QuestionPolicies policies,
            SealedTexts texts,
            MongoForgetting forgetting,
            Clock clock) {
        this.index = index;
        this.commands = commands;
        this.policies = policies;
        this.texts = texts;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /** Đề nghị xem lại. */
    public void reopen(String portal, TrackingCode code, String reason, String commandId) {
        String id = id(portal, code);
        // A key that was destroyed must not be made again only to seal a reason.
        var sealed = texts.confidential(id, reason);
        send(new ReopenByAsker(id, sealed, now()), portal, commandId);
    }

    /** Đánh giá. */
    public void rate(String portal, TrackingCode code, int score, String commandId) {
        send(new RateAnswer(id(portal, code), score, now()), portal, commandId);
    }

    /** Xóa dữ liệu của mình: when this returns, nobody can read it any more. */
    public void erase(String portal, TrackingCode code, boolean confirmed, String commandId) {
        String id = id(portal, code);
        send(new EraseAsker(id, confirmed, now()), portal, commandId);
        forgetting.forget(id);
    }

    private void send(AskerCommand command, String portal, String commandId) {
        Commit commit = commands.send(command, policies.of(portal), commandId);
        index.apply(List.of(commit));
    }

    private String id(String portal, TrackingCode code) {
        return index.findByCode(portal, code.hash()).map(TicketRow::id).orElseThrow(ProblemException::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
