package vn.congkhai.workflow.obligations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.tracing.Traces;
import vn.congkhai.workflow.axon.WorkflowCommands;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligation.ObligationCommand;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Takes commands about obligations, each id once. */
public final class ObligationDesk {
    private final CommitLog log;
    private final WorkflowEvents events;
    private final WorkflowCommands commands;

    public ObligationDesk(CommitLog log, WorkflowEvents events, WorkflowCommands commands) {
        this.log = log;
        this.events = events;
        this.commands = commands;
    }

    /** The obligation after the command; empty when there is none. A command that was given before changes nothing. */
    public Optional<Obligation> handle(ObligationCommand command, String commandId) {
        var before = log.findCommit(commandId);
        if (before.isPresent()) return repeated(before.get());
        try {
            return Optional.ofNullable(commands.decide(command, commandId, Traces.current()));
        } catch (AlreadyCommittedException e) {
            return repeated(e.commit());
        }
    }

    private Optional<Obligation> repeated(Commit commit) {
        Optional<Obligation> obligation = find(commit.events().getFirst().aggregateId());
        if (obligation.isEmpty()) throw new ProblemException(Problems.keyReused());
        return obligation;
    }

    /** The obligation as the log has it. */
    public Optional<Obligation> find(String id) {
        @Nullable Obligation obligation = null;
        for (LoggedEvent logged : log.stream(id, 0)) {
            var event = events.obligation(logged);
            if (event.isPresent()) obligation = Obligation.evolve(obligation, event.get());
        }
        return Optional.ofNullable(obligation);
    }
}
