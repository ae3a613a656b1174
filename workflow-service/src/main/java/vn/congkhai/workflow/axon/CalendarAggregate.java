package vn.congkhai.workflow.axon;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.calendar.CalendarEvent;
import vn.congkhai.workflow.calendar.DecidedDays;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** The calendar in Axon: a shell with no rules. */
@AggregateRoot
class CalendarAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private DecidedDays decided = DecidedDays.NONE;

    CalendarAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DecidedDays handle(CalendarInstruction instruction) {
        decided.decide(instruction.command()).forEach(AggregateLifecycle::apply);
        return decided;
    }

    @EventSourcingHandler
    void on(CalendarEvent event) {
        id = WorkflowEvents.CALENDAR;
        decided = decided.evolve(event);
    }
}
