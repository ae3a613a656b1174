package vn.congkhai.catalog.axon;

import java.util.Optional;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import vn.congkhai.catalog.procedure.CatalogPolicy;
import vn.congkhai.catalog.procedure.ProcedureCommand;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.axon.AxonOnCommitLog;
import vn.congkhai.kit.axon.CommandSender;

/** The command side of procedures: commands with the policy of their portal. */
public final class ProcedureCommands implements AutoCloseable {
    private final Configuration axon;
    private final CommandSender sender;

    public ProcedureCommands(CommitLog log, EventCodec codec) {
        this.axon = AxonOnCommitLog.configurer(log, codec)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(EntryAggregate.class)
                        .configureCommandTargetResolver(configuration -> message -> {
                            var policed = (PolicedCommand) message.getPayload();
                            return new VersionedAggregateIdentifier(
                                    (Object) policed.command().procedureId(), null);
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
     * @throws vn.congkhai.catalog.procedure.ProcedureRefused when a rule stands against it
     */
    public Commit send(ProcedureCommand command, CatalogPolicy policy, String commandId) {
        return sender.send(new PolicedCommand(command, policy), commandId);
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
