package vn.congkhai.catalog.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.catalog.procedure.ServiceLevel;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;

/** Danh mục dịch vụ. Open: everybody may know what there is. */
@RestController
class ServicesController {
    private final Catalogue catalogue;

    ServicesController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/services")
    PageOf<ServiceView.Line> list(
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable Integer level,
            Paging paging,
            @CurrentPortal String portal) {
        if (level != null && ServiceLevel.of(level).isEmpty()) {
            throw ProblemException.of(400, "invalid-parameter", "Mức độ là số từ 1 đến 4.")
                    .error("level", "invalid", "1 đến 4");
        }
        return paging.of(catalogue.services(portal).stream()
                .filter(service -> field == null || service.field().equals(field))
                .filter(service -> level == null || service.level() == level)
                .toList());
    }

    @GetMapping("/api/services/{id}")
    ResponseEntity<ServiceView> read(@PathVariable String id, @CurrentPortal String portal) {
        ServiceView view = catalogue.service(portal, id).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }
}
