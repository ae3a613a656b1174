package vn.congkhai.workflow.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.obligation.ObligationCommand.MeetObligation;
import vn.congkhai.workflow.obligation.ObligationCommand.MoveDeadline;
import vn.congkhai.workflow.obligation.ObligationCommand.RegisterObligation;
import vn.congkhai.workflow.obligation.ObligationEvent.DeadlineMoved;
import vn.congkhai.workflow.obligation.ObligationEvent.ObligationMet;
import vn.congkhai.workflow.obligation.ObligationEvent.ObligationRegistered;

/** Decides over obligations. Time and articles give most of its commands, and what no longer applies comes to nothing. */
public final class ObligationDecider {
    private ObligationDecider() {}

    /** What the command makes of the obligation; nothing where it no longer applies. */
    public static List<ObligationEvent> decide(ObligationCommand command, @Nullable Obligation obligation) {
        return switch (command) {
            case RegisterObligation c ->
                obligation == null ? List.of(new ObligationRegistered(c.obligation(), c.by(), c.at())) : List.of();
            case MeetObligation c -> meet(c, obligation);
            case MoveDeadline c -> move(c, obligation);
        };
    }

    /** The first publication meets it; another portal's article never does. */
    private static List<ObligationEvent> meet(MeetObligation command, @Nullable Obligation obligation) {
        boolean open = obligation != null
                && obligation.met() == null
                && obligation.portal().equals(command.portal());
        return open ? List.of(new ObligationMet(command.obligationId(), command.met(), command.at())) : List.of();
    }

    /** Only what is still owed moves: what was in time when it came stays so. */
    private static List<ObligationEvent> move(MoveDeadline command, @Nullable Obligation obligation) {
        if (obligation == null || obligation.met() != null) return List.of();
        Deadline from = obligation.deadline();
        if (from != null && from.dueOn().equals(command.to().dueOn())) return List.of();
        return List.of(new DeadlineMoved(command.obligationId(), from, command.to(), command.reason(), command.at()));
    }
}
