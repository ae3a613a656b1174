package vn.congkhai.qa.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.security.Door;
import vn.congkhai.qa.desk.Refusals;
import vn.congkhai.qa.files.Downloads;
import vn.congkhai.qa.limits.Limits;
import vn.congkhai.qa.question.QuestionRefused;
import vn.congkhai.qa.question.TrackingCode;

/** Theo dõi bằng mã. Open: the code is the key. The prefix keeps codes and ids apart; codes that are nobody's are counted. */
@RestController
class TrackingController {
    private static final String BY_CODE = "/api/questions/HD-{digits}";

    private final TrackingQuestions tracking;
    private final AskerActs acts;
    private final Downloads downloads;
    private final Limits limits;

    TrackingController(TrackingQuestions tracking, AskerActs acts, Downloads downloads, Limits limits) {
        this.tracking = tracking;
        this.acts = acts;
        this.downloads = downloads;
        this.limits = limits;
    }

    @GetMapping({BY_CODE, "/api/questions/hd-{digits}"})
    ResponseEntity<TrackingView> track(
            @PathVariable String digits, @CurrentPortal String portal, HttpServletRequest request) {
        return hidden(of(digits, portal, request));
    }

    @PostMapping(BY_CODE + "/reopening")
    ResponseEntity<TrackingView> reopen(
            @PathVariable String digits,
            @RequestBody Reason body,
            @CurrentPortal String portal,
            CommandId commandId,
            HttpServletRequest request) {
        String reason = body.reason() == null ? "" : body.reason();
        return act(digits, portal, request, code -> acts.reopen(portal, code, reason, commandId.value()));
    }

    @PostMapping(BY_CODE + "/rating")
    ResponseEntity<TrackingView> rate(
            @PathVariable String digits,
            @RequestBody Rating body,
            @CurrentPortal String portal,
            CommandId commandId,
            HttpServletRequest request) {
        int score = body.score() == null ? 0 : body.score();
        return act(digits, portal, request, code -> acts.rate(portal, code, score, commandId.value()));
    }

    @PostMapping(BY_CODE + "/erasure")
    ResponseEntity<TrackingView> erase(
            @PathVariable String digits,
            @RequestBody Confirmation body,
            @CurrentPortal String portal,
            CommandId commandId,
            HttpServletRequest request) {
        boolean confirmed = Boolean.TRUE.equals(body.confirm());
        return act(digits, portal, request, code -> acts.erase(portal, code, confirmed, commandId.value()));
    }

    @GetMapping(BY_CODE + "/personal-data")
    ResponseEntity<PersonalData> personalData(
            @PathVariable String digits, @CurrentPortal String portal, HttpServletRequest request) {
        return hidden(known(digits, request, code -> tracking.personalData(portal, code)));
    }

    @GetMapping(BY_CODE + "/attachments/{attachmentId}")
    ResponseEntity<InputStreamResource> download(
            @PathVariable String digits,
            @PathVariable String attachmentId,
            @CurrentPortal String portal,
            HttpServletRequest request)
            throws IOException {
        return downloads.of(known(digits, request, code -> tracking.attachment(portal, code, attachmentId)));
    }

    private interface Act {
        void with(TrackingCode code);
    }

    private ResponseEntity<TrackingView> act(String digits, String portal, HttpServletRequest request, Act act) {
        try {
            act.with(code(digits, portal, request));
        } catch (QuestionRefused e) {
            throw Refusals.problem(e);
        }
        return hidden(of(digits, portal, request));
    }

    private TrackingCode code(String digits, String portal, HttpServletRequest request) {
        return known(digits, request, code -> tracking.exists(portal, code) ? Optional.of(code) : Optional.empty());
    }

    private TrackingView of(String digits, String portal, HttpServletRequest request) {
        return known(digits, request, code -> tracking.find(portal, code));
    }

    /** What a code leads to; who has tried too many that lead nowhere is told to wait, whatever he tries next. */
    private <T> T known(String digits, HttpServletRequest request, Function<TrackingCode, Optional<T>> found) {
        String client = Door.client(request);
        limits.guesses().check(client);
        return TrackingCode.parse(digits).flatMap(found).orElseThrow(() -> {
            limits.guesses().count(client);
            return ProblemException.notFound();
        });
    }

    private static <T> ResponseEntity<T> hidden(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(body);
    }

    record Reason(@Nullable String reason) {}

    record Rating(@Nullable Integer score) {}

    record Confirmation(@Nullable Boolean confirm) {}
}
