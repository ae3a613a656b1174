package vn.congkhai.catalog.procedure;

import vn.congkhai.catalog.procedure.ProcedureEvent.ProcedureRegistered;

/** Một mục của danh mục, one type per state. */
public sealed interface Entry {

    /** Not registered yet. */
    record Unregistered() implements Entry {}

    /**
     * In the catalogue.
     *
     * @param version number of events so far
     */
    record Registered(String id, String portal, Procedure procedure, long version) implements Entry {}

    /** The entry after one more event. */
    default Entry evolve(ProcedureEvent event) {
        return switch (event) {
            case ProcedureRegistered e -> new Registered(e.procedureId(), e.portal(), e.procedure(), 1);
        };
    }
}
