package vn.congkhai.workflow.axon;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.StaffDecider;
import vn.congkhai.workflow.board.StaffEvent;
import vn.congkhai.workflow.board.StaffMember;

/** An account's rights in Axon: a shell with no rules. */
@AggregateRoot
class StaffAggregate {
    @AggregateIdentifier
    private @Nullable String account;

    private @Nullable StaffMember member;

    StaffAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    StaffMember handle(StaffInstruction instruction) {
        StaffMember before = member == null ? StaffMember.without(instruction.account(), "", "") : member;
        StaffDecider.decide(instruction.command(), before).forEach(AggregateLifecycle::apply);
        return member == null ? before : member;
    }

    @EventSourcingHandler
    void on(StaffEvent event) {
        account = event.account();
        StaffMember before =
                member == null ? StaffMember.without(event.account(), event.portal(), event.account()) : member;
        member = before.evolve(event);
    }
}
