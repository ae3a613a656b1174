package vn.congkhai.workflow.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.congkhai.workflow.board.StaffCommand;

/** A command about an account's rights. */
record StaffInstruction(@TargetAggregateIdentifier String account, StaffCommand command) {}
