package vn.congkhai.catalog.procedure;

import java.time.Instant;

/** What can be asked of the catalogue. */
public sealed interface ProcedureCommand {
    String procedureId();

    Instant at();

    /** Đăng ký thủ tục. */
    record RegisterProcedure(String procedureId, String portal, BoardMember by, Procedure procedure, Instant at)
            implements ProcedureCommand {}
}
