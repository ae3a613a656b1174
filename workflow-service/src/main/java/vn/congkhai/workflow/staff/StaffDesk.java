package vn.congkhai.workflow.staff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.problem.ProblemException;
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
        if (log.findCommit(commandId).isPresent()) return after(command.account(), portal, commandId);
        try {
            StaffMember member = commands.decide(command, commandId, Traces.current());
            LOG.info("staff {} {}", command.account(), command.getClass().getSimpleName());
            return member;
        } catch (AlreadyCommittedException e) {
            return after(command.account(), portal, commandId);
        } catch (StaffRefusal refusal) {
            int status = refusal.rule().code().equals("wrong-state") ? 409 : 422;
            throw ProblemException.of(
                    status, refusal.rule().code(), refusal.rule().message());
        }
    }

    private StaffMember after(String account, String portal, String commandId) {
        long position = log.findCommit(commandId).orElseThrow().position();
        StaffMember member = StaffMember.without(account, portal, account);
        for (LoggedEvent logged : log.stream(account, 0)) {
            if (logged.position() > position) break;
            StaffEvent event = events.staff(logged).orElse(null);
            if (event != null) member = member.evolve(event);
        }
        return member;
    }
}
