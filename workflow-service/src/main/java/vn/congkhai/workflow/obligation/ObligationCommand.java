package vn.congkhai.workflow.obligation;

import java.time.Instant;
import vn.congkhai.workflow.board.Actor;

/** What can be asked of an obligation. */
public sealed interface ObligationCommand {
    String obligationId();

    Instant at();

    /** Writes down what a unit owes. */
    record RegisterObligation(Obligation obligation, Actor by, Instant at) implements ObligationCommand {
        @Override
        public String obligationId() {
            return obligation.id();
        }
    }

    /** An article that was written for it is public. */
    record MeetObligation(String obligationId, String portal, Obligation.Met met, Instant at)
            implements ObligationCommand {}

    /** The calendar gives another last day. */
    record MoveDeadline(String obligationId, Deadline to, String reason, Instant at) implements ObligationCommand {}
}
