package vn.congkhai.workflow.axon;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligation.ObligationDecider;
import vn.congkhai.workflow.obligation.ObligationEvent;

/** An obligation in Axon: a shell with no rules. */
@AggregateRoot
class ObligationAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Obligation obligation;

    ObligationAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Obligation handle(ObligationInstruction instruction) {
        ObligationDecider.decide(instruction.command(), obligation).forEach(AggregateLifecycle::apply);
        return obligation;
    }

    @EventSourcingHandler
    void on(ObligationEvent event) {
        id = event.obligationId();
        obligation = Obligation.evolve(obligation, event);
    }
}
