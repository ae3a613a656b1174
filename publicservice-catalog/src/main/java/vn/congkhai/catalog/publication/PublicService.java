package vn.congkhai.catalog.publication;

import java.util.List;
import vn.congkhai.catalog.procedure.Procedure;
import vn.congkhai.catalog.reading.ServiceView;

/** Mục công khai của danh mục: the whole value of {@code service.v1}. */
public record PublicService(
        String id,
        String portal,
        String code,
        String name,
        String field,
        int level,
        String agency,
        List<Procedure.Step> steps,
        List<String> documents,
        String fee,
        List<String> legalBasis,
        String url,
        long version) {

    public PublicService {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        legalBasis = List.copyOf(legalBasis);
    }

    /** The public entry of a service. */
    public static PublicService of(ServiceView view) {
        return new PublicService(
                view.id(),
                view.portal(),
                view.code(),
                view.name(),
                view.field(),
                view.level(),
                view.agency(),
                view.steps(),
                view.documents(),
                view.fee(),
                view.legalBasis(),
                view.url(),
                view.version());
    }
}
