package vn.congkhai.workflow.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.congkhai.workflow.calendar.DecideDays;

/** A decision about the one calendar there is. */
record CalendarInstruction(@TargetAggregateIdentifier String calendar, DecideDays command) {}
