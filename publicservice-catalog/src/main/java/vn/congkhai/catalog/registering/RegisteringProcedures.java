package vn.congkhai.catalog.registering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.catalog.axon.ProcedureCommands;
import vn.congkhai.catalog.config.CatalogPolicies;
import vn.congkhai.catalog.procedure.BoardMember;
import vn.congkhai.catalog.procedure.Entry;
import vn.congkhai.catalog.procedure.Procedure;
import vn.congkhai.catalog.procedure.ProcedureCommand.RegisterProcedure;
import vn.congkhai.catalog.reading.Catalogue;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.kit.ids.Ids;

/** Registers procedures once per command, and lets whoever did read what he wrote. */
public final class RegisteringProcedures {
    private static final Logger LOG = LoggerFactory.getLogger(RegisteringProcedures.class);

    private final ProcedureCommands commands;
    private final CatalogPolicies policies;
    private final Catalogue catalogue;
    private final Clock clock;

    public RegisteringProcedures(
            ProcedureCommands commands, CatalogPolicies policies, Catalogue catalogue, Clock clock) {
        this.commands = commands;
        this.policies = policies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Entry.Registered register(Procedure procedure, String portal, BoardMember by, String commandId) {
        var command = new RegisterProcedure(
                Ids.uuidV7().toString(), portal, by, procedure, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Commit commit = commands.send(command, policies.of(portal), commandId);
        try {
            catalogue.on(List.of(commit));
        } catch (RuntimeException e) {
            // The command is in the log; the projection behind the log will bring the documents up to it.
            LOG.warn("the catalogue follows later with position {}", commit.position(), e);
        }
        return catalogue.entry(commit.events().getFirst());
    }
}
