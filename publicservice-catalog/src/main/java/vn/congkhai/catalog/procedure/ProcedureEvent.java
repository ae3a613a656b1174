package vn.congkhai.catalog.procedure;

import java.time.Instant;

/** What happened to an entry of the catalogue. Kept for good: never rename, only add. */
public sealed interface ProcedureEvent {
    String procedureId();

    Instant at();

    /** Thủ tục đã được đăng ký. */
    record ProcedureRegistered(String procedureId, String portal, Procedure procedure, Actor by, Instant at)
            implements ProcedureEvent {}
}
