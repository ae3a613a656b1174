package vn.congkhai.workflow.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.congkhai.workflow.obligation.ObligationCommand;

/** A command about an obligation. */
record ObligationInstruction(@TargetAggregateIdentifier String obligationId, ObligationCommand command) {}
