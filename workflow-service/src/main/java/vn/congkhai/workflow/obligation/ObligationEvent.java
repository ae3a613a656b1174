package vn.congkhai.workflow.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.Actor;

/** What happened to an obligation. Kept for good: never rename, only add. */
public sealed interface ObligationEvent {
    String obligationId();

    Instant at();

    /** Somebody wrote down that a unit owes something. */
    record ObligationRegistered(Obligation obligation, Actor by, Instant at) implements ObligationEvent {
        @Override
        public String obligationId() {
            return obligation.id();
        }
    }

    /** What was owed is public. */
    record ObligationMet(String obligationId, Obligation.Met met, Instant at) implements ObligationEvent {}

    /** The calendar has changed and with it the last day. */
    record DeadlineMoved(String obligationId, @Nullable Deadline from, Deadline to, String reason, Instant at)
            implements ObligationEvent {}
}
