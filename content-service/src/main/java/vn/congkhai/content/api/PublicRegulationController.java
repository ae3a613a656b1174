package vn.congkhai.content.api;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.regulation.Regulations;

/** Quy chế của cổng, dạng JSON. */
@RestController
final class PublicRegulationController {
    private final Regulations regulations;

    PublicRegulationController(Regulations regulations) {
        this.regulations = regulations;
    }

    @GetMapping("/api/public/regulation")
    ResponseEntity<PublicRegulation> regulation(@CurrentPortal String portal) {
        return regulations
                .find(portal)
                .map(PublicRegulation::of)
                .map(body ->
                        ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body))
                .orElseThrow(ProblemException::notFound);
    }
}
