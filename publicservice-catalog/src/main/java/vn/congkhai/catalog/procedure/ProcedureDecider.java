package vn.congkhai.catalog.procedure;

import java.util.List;
import vn.congkhai.catalog.procedure.ProcedureCommand.RegisterProcedure;
import vn.congkhai.catalog.procedure.ProcedureEvent.ProcedureRegistered;

/** Quyết định: what follows from a command, asked in the order right, state, fields. */
public final class ProcedureDecider {
    private ProcedureDecider() {}

    /**
     * The events that follow.
     *
     * @throws ProcedureRefused when a rule stands against it
     */
    public static List<ProcedureEvent> decide(ProcedureCommand command, Entry entry, CatalogPolicy policy) {
        return switch (command) {
            case RegisterProcedure register -> register(register, entry, policy);
        };
    }

    private static List<ProcedureEvent> register(RegisterProcedure c, Entry entry, CatalogPolicy policy) {
        Actor by = c.by().registering().orElseThrow(() -> refused(ProcedureRule.ONLY_THE_BOARD_REGISTERS));
        if (!(entry instanceof Entry.Unregistered)) throw refused(ProcedureRule.A_PROCEDURE_IS_REGISTERED_ONCE);
        ProcedureChecks.require(c.procedure());
        policy.requireMinimum(c.procedure());
        return List.of(new ProcedureRegistered(c.procedureId(), c.portal(), c.procedure(), by, c.at()));
    }

    private static ProcedureRefused refused(ProcedureRule rule) {
        return new ProcedureRefused(rule, null, List.of());
    }
}
