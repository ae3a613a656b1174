package vn.congkhai.kit.axon;

import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.axon.CommandMetadata;
import vn.congkhai.kit.tracing.Traces;

/** Gives commands to the aggregates so that the same command id never happens twice; what a rule throws comes through as it is. */
public final class CommandSender {
    private static final int ATTEMPTS = 3;

    private final CommitLog log;
    private final CommandGateway gateway;

    /** @param gateway of the aggregates that decide on {@code log} */
    public CommandSender(CommitLog log, CommandGateway gateway) {
        this.log = log;
        this.gateway = gateway;
    }

    /** What an earlier request with this command id has done, if it got as far as the log. */
    public Optional<Commit> earlier(String commandId) {
        return log.findCommit(commandId);
    }

    /** Decides and appends; a command that is in the log already is answered from there. */
    public Commit send(Object command, String commandId) {
        for (int attempt = 1; ; attempt++) {
            Optional<Commit> done = earlier(commandId);
            if (done.isPresent()) return done.get();
            try {
                hand(command, commandId);
            } catch (AlreadyCommittedException e) {
                return e.commit();
            } catch (ConcurrencyException e) {
                // Another writer was faster: decide again on what it left.
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }

    /**
     * Decides and appends an aggregate's first event, whose caller has just seen that the command is not in the log. If it has come
     * there meanwhile, that is what is answered.
     */
    public Commit sendFirst(Object command, String commandId) {
        try {
            hand(command, commandId);
            return earlier(commandId).orElseThrow();
        } catch (AlreadyCommittedException e) {
            return e.commit();
        }
    }

    /** Decides what may come to nothing; empty when it did, or when somebody else has just changed what it is about. */
    public Optional<Commit> attempt(Object command, String commandId) {
        Optional<Commit> done = earlier(commandId);
        if (done.isPresent()) return done;
        try {
            hand(command, commandId);
            return earlier(commandId);
        } catch (AlreadyCommittedException e) {
            return Optional.of(e.commit());
        } catch (ConcurrencyException e) {
            return Optional.empty();
        }
    }

    private void hand(Object command, String commandId) {
        gateway.sendAndWait(new GenericCommandMessage<>(command, CommandMetadata.of(commandId, Traces.current())));
    }
}
