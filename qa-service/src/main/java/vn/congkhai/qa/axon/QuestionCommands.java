package vn.congkhai.qa.axon;

import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.axon.AxonOnCommitLog;
import vn.congkhai.eventlog.axon.CommandMetadata;
import vn.congkhai.kit.tracing.Traces;
import vn.congkhai.qa.question.QuestionCommand;
import vn.congkhai.qa.question.QuestionPolicy;

/** Sends commands so that the same command id never happens twice. */
public final class QuestionCommands implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final CommitLog log;
    private final Configuration axon;
    private final CommandGateway gateway;

    public QuestionCommands(CommitLog log, EventCodec codec) {
        this.log = log;
        this.axon = AxonOnCommitLog.configurer(log, codec)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(QuestionAggregate.class)
                        .configureCommandTargetResolver(configuration -> message -> {
                            var policed = (PolicedCommand) message.getPayload();
                            return new VersionedAggregateIdentifier(
                                    (Object) policed.command().questionId(), null);
                        }))
                .start();
        this.gateway = axon.commandGateway();
    }

    /** What an earlier request with this command id has done, if it got as far as the log. */
    public Optional<Commit> earlier(String commandId) {
        return log.findCommit(commandId);
    }

    /**
     * Decides and appends; a command that is in the log already is answered from there.
     *
     * @throws vn.congkhai.qa.question.QuestionRefused when a rule stands against it
     */
    public Commit send(QuestionCommand command, QuestionPolicy policy, String commandId) {
        for (int attempt = 1; ; attempt++) {
            Optional<Commit> done = earlier(commandId);
            if (done.isPresent()) return done.get();
            try {
                gateway.sendAndWait(new GenericCommandMessage<>(
                        new PolicedCommand(command, policy), CommandMetadata.of(commandId, Traces.current())));
            } catch (AlreadyCommittedException e) {
                return e.commit();
            } catch (ConcurrencyException e) {
                // Another officer was faster: decide again on what he left.
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }

    /**
     * Decides and appends a question's first event, whose caller has just seen that the command is not in the log. If it has come there
     * meanwhile, that is what is answered.
     */
    public Commit receive(QuestionCommand.ReceiveQuestion command, QuestionPolicy policy, String commandId) {
        try {
            gateway.sendAndWait(new GenericCommandMessage<>(
                    new PolicedCommand(command, policy), CommandMetadata.of(commandId, Traces.current())));
            return earlier(commandId).orElseThrow();
        } catch (AlreadyCommittedException e) {
            return e.commit();
        }
    }

    /**
     * Decides what may come to nothing; empty when it did.
     *
     * @throws vn.congkhai.qa.question.QuestionRefused when there is no such question
     */
    public Optional<Commit> attempt(QuestionCommand.PassageOfTime command, QuestionPolicy policy, String commandId) {
        Optional<Commit> done = earlier(commandId);
        if (done.isPresent()) return done;
        try {
            gateway.sendAndWait(new GenericCommandMessage<>(
                    new PolicedCommand(command, policy), CommandMetadata.of(commandId, Traces.current())));
            return earlier(commandId);
        } catch (AlreadyCommittedException e) {
            return Optional.of(e.commit());
        } catch (ConcurrencyException e) {
            // Somebody has just done something with it: time will come by again.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
