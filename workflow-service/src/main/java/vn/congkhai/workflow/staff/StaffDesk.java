package vn.congkhai.workflow.staff;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.tracing.Traces;
import vn.congkhai.workflow.axon.WorkflowCommands;
import vn.congkhai.workflow.board.StaffCommand;
import vn.congkhai.workflow.board.StaffEvent;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.board.StaffRefusal;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Takes commands about rights, each id once. */
public final class StaffDesk {
    private static final Logger LOG = LoggerFactory.getLogger(StaffDesk.class);

    private final CommitLog log;
    private final WorkflowEvents events;
    private final WorkflowCommands commands;

    public StaffDesk(CommitLog log, WorkflowEvents events, WorkflowCommands commands) {
        this.log = log;
        this.events = events;
        this.commands = commands;
    }

    /** The rights after the command, or as they were after it when it was given before. */
    public StaffMember handle(StaffCommand command, String portal, String commandId) {
        Optional<Commit> before = log.findCommit(commandId);
        if (before.isPresent()) return repeated(command.account(), portal, before.get());
        try {
            StaffMember member = commands.decide(command, commandId, Traces.current());
            LOG.info("staff {} {}", command.account(), command.getClass().getSimpleName());
            return member;
        } catch (AlreadyCommittedException e) {
            return repeated(command.account(), portal, e.commit());
        } catch (StaffRefusal refusal) {
            int status = refusal.rule().code().equals("wrong-state") ? 409 : 422;
            throw ProblemException.of(
                    status, refusal.rule().code(), refusal.rule().message());
        }
    }

    private StaffMember repeated(String account, String portal, Commit commit) {
        if (!commit.events().getFirst().aggregateId().equals(account)) throw new ProblemException(Problems.keyReused());
        long position = commit.position();
        StaffMember member = StaffMember.without(account, portal, account);
        for (LoggedEvent logged : log.stream(account, 0)) {
            if (logged.position() > position) break;
            StaffEvent event = events.staff(logged).orElse(null);
            if (event != null) member = member.evolve(event);
        }
        return member;
    }
}
