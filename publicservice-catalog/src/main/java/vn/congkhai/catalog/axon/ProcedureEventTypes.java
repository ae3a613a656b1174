package vn.congkhai.catalog.axon;

import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.catalog.procedure.ProcedureEvent.ProcedureRegistered;
import vn.congkhai.eventlog.EventCodec;

/** The names under which events are stored, for good. */
public final class ProcedureEventTypes {
    private ProcedureEventTypes() {}

    /** Names and classes; unknown fields of a newer writer are ignored. */
    public static EventCodec codec() {
        return new EventCodec(JsonMapper.builder().build())
                .register("procedure.registered", 1, ProcedureRegistered.class);
    }
}
