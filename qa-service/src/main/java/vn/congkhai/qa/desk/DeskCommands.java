package vn.congkhai.qa.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.answered.MongoPublishedQuestions;
import vn.congkhai.qa.axon.QuestionCommands;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.DeskActs.Order;
import vn.congkhai.qa.question.Officer;
import vn.congkhai.qa.question.QuestionCommand.StaffCommand;
import vn.congkhai.qa.question.QuestionRefused;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;

/** Carries out what staff decide, in the contract's order of checks: it exists, the right, the state, the fields. */
public final class DeskCommands {
    private static final String PUBLISHED = "question.published";

    private final QuestionCommands commands;
    private final QuestionPolicies policies;
    private final StaffRights rights;
    private final TicketIndex index;
    private final CaseFiles files;
    private final StaffViews views;
    private final MongoPublishedQuestions published;
    private final Clock clock;

    public DeskCommands(
            QuestionCommands commands,
            QuestionPolicies policies,
            StaffRights rights,
            TicketIndex index,
            CaseFiles files,
            StaffViews views,
            MongoPublishedQuestions published,
            Clock clock) {
        this.commands = commands;
        this.policies = policies;
        this.rights = rights;
        this.index = index;
        this.files = files;
        this.views = views;
        this.published = published;
        this.clock = clock;
    }

    StaffView send(Order order, BiFunction<Officer, Instant, StaffCommand> command) {
        String id = order.id();
        Caller caller = order.caller();
        TicketRow row = index.find(caller.portal(), id).orElseThrow(ProblemException::notFound);
        Officer officer = rights.officer(caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            Commit commit = commands.send(command.apply(officer, now), policies.of(row.portal()), order.commandId());
            index.apply(List.of(commit));
            if (commit.events().getLast().type().equals(PUBLISHED))
                files.find(id).ifPresent(published::keep);
        } catch (QuestionRefused e) {
            throw Refusals.problem(e);
        }
        return view(id, caller.portal());
    }

    /** A question as whoever may read it sees it. */
    public StaffView read(String id, Caller caller) {
        TicketRow row = index.find(caller.portal(), id).orElseThrow(ProblemException::notFound);
        if (!policies.of(caller.portal()).mayRead(rights.officer(caller), row.unit())) {
            throw rights.ending(caller, notEntitled());
        }
        return view(id, caller.portal());
    }

    /** The file behind an id, for whoever may read it. */
    public CaseFile file(String id, Caller caller) {
        TicketRow row = index.find(caller.portal(), id).orElseThrow(ProblemException::notFound);
        if (!policies.of(caller.portal()).mayRead(rights.officer(caller), row.unit())) {
            throw rights.ending(caller, notEntitled());
        }
        return files.find(id).orElseThrow(ProblemException::notFound);
    }

    /** The file behind an id, for a command that asks for the right itself. */
    Optional<CaseFile> fileOf(String id, Caller caller) {
        return index.find(caller.portal(), id).flatMap(row -> files.find(row.id()));
    }

    private StaffView view(String id, String portal) {
        TicketRow row = index.find(portal, id).orElseThrow(ProblemException::notFound);
        return views.view(files.find(id).orElseThrow(ProblemException::notFound), row);
    }

    static ProblemException notEntitled() {
        return ProblemException.of(403, "not-entitled", "Tài khoản này không được xem câu hỏi của người dân.");
    }
}
