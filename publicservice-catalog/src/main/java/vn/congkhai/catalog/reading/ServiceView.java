package vn.congkhai.catalog.reading;

import java.util.List;
import vn.congkhai.catalog.procedure.Entry;
import vn.congkhai.catalog.procedure.Procedure;

/** A service in full, as the API and the page show it; also how it lies in the database. */
public record ServiceView(
        String id,
        String portal,
        String code,
        String name,
        String field,
        int level,
        String agency,
        List<Procedure.Step> steps,
        List<String> documents,
        List<String> forms,
        String fee,
        List<String> legalBasis,
        String url,
        long version) {

    public ServiceView {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        forms = List.copyOf(forms);
        legalBasis = List.copyOf(legalBasis);
    }

    /** The view of a registered entry. */
    public static ServiceView of(Entry.Registered entry) {
        Procedure procedure = entry.procedure();
        return new ServiceView(
                entry.id(),
                entry.portal(),
                procedure.code(),
                procedure.name(),
                procedure.field(),
                procedure.level(),
                procedure.agency(),
                procedure.steps(),
                procedure.documents(),
                procedure.forms(),
                procedure.fee(),
                procedure.legalBasis(),
                "/dich-vu-cong/" + entry.id(),
                entry.version());
    }

    /** The line of a list. */
    Line line() {
        return new Line(id, code, name, field, level, url);
    }

    /** A service in a list. */
    public record Line(String id, String code, String name, String field, int level, String url) {}
}
