package vn.congkhai.qa.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.InvalidField;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.TrackingCode;
import vn.congkhai.qa.tracking.TrackingQuestions;
import vn.congkhai.qa.tracking.TrackingView;
import vn.congkhai.regulation.Regulation;

/** Trang theo dõi: never indexed, never stored, and it tells no other site where the visitor came from. */
@RestController
class TrackingPageController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String PATH = "/hoi-dap/theo-doi";
    private static final String UNKNOWN =
            "Mã theo dõi: không có câu hỏi nào của cổng này mang mã ấy. Xin kiểm tra lại.";

    private final TrackingQuestions tracking;
    private final QuestionPolicies policies;
    private final Pages pages;
    private final ShellFactory shells;

    TrackingPageController(TrackingQuestions tracking, QuestionPolicies policies, Pages pages, ShellFactory shells) {
        this.tracking = tracking;
        this.policies = policies;
        this.pages = pages;
        this.shells = shells;
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(@CurrentPortal String portal) {
        return answer(200, form(policies.regulation(portal), "", List.of()));
    }

    /** A form by POST, so that the code is in no address until it is known to be one. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> find(@CurrentPortal String portal, HttpServletRequest request) {
        Regulation regulation = policies.regulation(portal);
        String typed = Optional.ofNullable(AskFields.entered(request, "code")).orElse("");
        return TrackingCode.parse(typed)
                .map(code -> ResponseEntity.status(303)
                        .location(URI.create(PATH + "/" + code.value()))
                        .cacheControl(CacheControl.noStore())
                        .header("Referrer-Policy", "no-referrer")
                        .body(""))
                .orElseGet(() -> answer(422, form(regulation, typed, List.of(new InvalidField("code", UNKNOWN)))));
    }

    @GetMapping(PATH + "/{code}")
    ResponseEntity<String> show(@PathVariable String code, @CurrentPortal String portal) {
        Regulation regulation = policies.regulation(portal);
        Optional<TrackingView> question = TrackingCode.parse(code).flatMap(known -> tracking.find(portal, known));
        if (question.isEmpty()) {
            return answer(404, form(regulation, "", List.of(new InvalidField("code", UNKNOWN))));
        }
        var shell = shells.of(regulation, "Quá trình xử lý câu hỏi").under(ShellFactory.QUESTIONS);
        return answer(200, pages.render("qa/tracking.jte", Map.of("shell", shell, "question", question.get())));
    }

    private String form(Regulation regulation, String typed, List<InvalidField> errors) {
        var shell = shells.of(regulation, "Theo dõi câu hỏi").under(ShellFactory.QUESTIONS);
        var code = AskPageController.codeField()
                .value(typed.length() <= 40 ? typed : "")
                .error(errors.isEmpty() ? null : "Không có câu hỏi nào mang mã ấy.");
        return pages.render("qa/untracked.jte", Map.of("shell", shell, "code", code, "errors", errors));
    }

    private static ResponseEntity<String> answer(int status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(html);
    }
}
