package vn.congkhai.qa.axon;

import java.util.Optional;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.axon.AxonOnCommitLog;
import vn.congkhai.kit.axon.CommandSender;
import vn.congkhai.qa.question.QuestionCommand;
import vn.congkhai.qa.question.QuestionPolicy;

/** The command side of questions: commands with the policy of their portal. */
public final class QuestionCommands implements AutoCloseable {
    private final Configuration axon;
    private final CommandSender sender;

    public QuestionCommands(CommitLog log, EventCodec codec) {
        this.axon = AxonOnCommitLog.configurer(log, codec)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(QuestionAggregate.class)
                        .configureCommandTargetResolver(configuration -> message -> {
                            var policed = (PolicedCommand) message.getPayload();
                            return new VersionedAggregateIdentifier(
                                    (Object) policed.command().questionId(), null);
                        }))
                .start();
        this.sender = new CommandSender(log, axon.commandGateway());
    }

    /** What an earlier request with this command id has done, if it got as far as the log. */
    public Optional<Commit> earlier(String commandId) {
        return sender.earlier(commandId);
    }

    /**
     * Decides and appends; a command that is in the log already is answered from there.
     *
     * @throws vn.congkhai.qa.question.QuestionRefused when a rule stands against it
     */
    public Commit send(QuestionCommand command, QuestionPolicy policy, String commandId) {
        return sender.send(new PolicedCommand(command, policy), commandId);
    }

    /** Decides and appends a question's first event, whose caller has just seen that the command is not in the log. */
    public Commit receive(QuestionCommand.ReceiveQuestion command, QuestionPolicy policy, String commandId) {
        return sender.sendFirst(new PolicedCommand(command, policy), commandId);
    }

    /**
     * Decides what may come to nothing; empty when it did.
     *
     * @throws vn.congkhai.qa.question.QuestionRefused when there is no such question
     */
    public Optional<Commit> attempt(QuestionCommand.PassageOfTime command, QuestionPolicy policy, String commandId) {
        return sender.attempt(new PolicedCommand(command, policy), commandId);
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
