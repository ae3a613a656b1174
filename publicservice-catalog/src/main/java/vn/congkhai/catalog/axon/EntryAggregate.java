package vn.congkhai.catalog.axon;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.congkhai.catalog.procedure.Entry;
import vn.congkhai.catalog.procedure.ProcedureDecider;
import vn.congkhai.catalog.procedure.ProcedureEvent;

/** An entry as Axon loads it: folds events, asks the decider, applies what it says. */
class EntryAggregate {
    @AggregateIdentifier
    private @Nullable String procedureId;

    private Entry entry = new Entry.Unregistered();

    EntryAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PolicedCommand policed) {
        ProcedureDecider.decide(policed.command(), entry, policed.policy()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ProcedureEvent event) {
        procedureId = event.procedureId();
        entry = entry.evolve(event);
    }
}
