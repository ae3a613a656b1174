package vn.congkhai.qa.tracking;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.qa.question.TrackingCode;

/** Theo dõi bằng mã. Open: the code is the key. The prefix keeps codes and ids apart. */
@RestController
class TrackingController {
    private final TrackingQuestions tracking;

    TrackingController(TrackingQuestions tracking) {
        this.tracking = tracking;
    }

    @GetMapping({"/api/questions/HD-{digits}", "/api/questions/hd-{digits}"})
    ResponseEntity<TrackingView> track(@PathVariable String digits, @CurrentPortal String portal) {
        TrackingView view = TrackingCode.parse(digits)
                .flatMap(code -> tracking.find(portal, code))
                .orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(view);
    }
}
