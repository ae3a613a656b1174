package vn.congkhai.qa.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
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
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.security.Door;
import vn.congkhai.page.FormField;
import vn.congkhai.page.InvalidField;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.limits.Limits;
import vn.congkhai.qa.lostcodes.SendingLostCodes;
import vn.congkhai.qa.question.QuestionRefused;
import vn.congkhai.qa.question.TrackingCode;
import vn.congkhai.qa.tracking.AskerActs;
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
    private final AskerActs acts;
    private final SendingLostCodes lostCodes;
    private final QuestionPolicies policies;
    private final Limits limits;
    private final Pages pages;
    private final ShellFactory shells;

    TrackingPageController(
            TrackingQuestions tracking,
            AskerActs acts,
            SendingLostCodes lostCodes,
            QuestionPolicies policies,
            Limits limits,
            Pages pages,
            ShellFactory shells) {
        this.tracking = tracking;
        this.acts = acts;
        this.lostCodes = lostCodes;
        this.policies = policies;
        this.limits = limits;
        this.pages = pages;
        this.shells = shells;
    }

    static FormField codeField() {
        return FormField.required("code", "Mã theo dõi", "text")
                .hint("Dạng HD-XXXX-XXXX-XXXX-XXXX, có trong biên nhận.")
                .maxLength(40);
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(@CurrentPortal String portal) {
        return answer(200, form(policies.regulation(portal), "", List.of(), false));
    }

    /** A form by POST, so that the code is in no address until it is known to be one. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> find(@CurrentPortal String portal, HttpServletRequest request) {
        Regulation regulation = policies.regulation(portal);
        String typed = Optional.ofNullable(AskFields.entered(request, "code")).orElse("");
        return TrackingCode.parse(typed)
                .map(TrackingPageController::to)
                .orElseGet(() ->
                        answer(422, form(regulation, typed, List.of(new InvalidField("code", UNKNOWN)), false)));
    }

    @GetMapping(PATH + "/{code}")
    ResponseEntity<String> show(@PathVariable String code, @CurrentPortal String portal, HttpServletRequest request) {
        return page(200, code, portal, List.of(), request);
    }

    @PostMapping(path = PATH + "/mat-ma", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> sendLostCodes(@CurrentPortal String portal, HttpServletRequest request) {
        Regulation regulation = policies.regulation(portal);
        SameSite.require(request, regulation);
        String email = Optional.ofNullable(AskFields.entered(request, "email")).orElse("");
        try {
            lostCodes.send(portal, email, Door.client(request));
            return answer(202, form(regulation, "", List.of(), true));
        } catch (QuestionRefused e) {
            return answer(422, form(regulation, "", AskFields.summary(e.faults()), false));
        }
    }

    @PostMapping(path = PATH + "/{code}/danh-gia", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> rate(
            @PathVariable String code, @CurrentPortal String portal, CommandId id, HttpServletRequest request) {
        String score = Optional.ofNullable(request.getParameter("score")).orElse("");
        int points = score.matches("[1-5]") ? Integer.parseInt(score) : 0;
        return act(code, portal, request, known -> acts.rate(portal, known, points, id.value()));
    }

    @PostMapping(path = PATH + "/{code}/xem-lai", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> reopen(
            @PathVariable String code, @CurrentPortal String portal, CommandId id, HttpServletRequest request) {
        String reason =
                Optional.ofNullable(AskFields.entered(request, "reason")).orElse("");
        return act(code, portal, request, known -> acts.reopen(portal, known, reason, id.value()));
    }

    @PostMapping(path = PATH + "/{code}/xoa", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> erase(
            @PathVariable String code, @CurrentPortal String portal, CommandId id, HttpServletRequest request) {
        boolean confirmed = "true".equals(request.getParameter("confirm"));
        return act(code, portal, request, known -> acts.erase(portal, known, confirmed, id.value()));
    }

    private interface Act {
        void with(TrackingCode code);
    }

    private ResponseEntity<String> act(String typed, String portal, HttpServletRequest request, Act act) {
        SameSite.require(request, policies.regulation(portal));
        limits.guesses().check(Door.client(request));
        Optional<TrackingCode> code = TrackingCode.parse(typed).filter(known -> tracking.exists(portal, known));
        if (code.isEmpty()) return page(404, typed, portal, List.of(), request);
        try {
            act.with(code.get());
            return to(code.get());
        } catch (QuestionRefused e) {
            List<InvalidField> errors = e.faults().isEmpty()
                    ? List.of(new InvalidField("viec-khac", e.rule().message()))
                    : e.faults().stream()
                            .map(fault -> new InvalidField(fault.field(), fault.message()))
                            .toList();
            return page(e.faults().isEmpty() ? 409 : 422, typed, portal, errors, request);
        }
    }

    private ResponseEntity<String> page(
            int status, String typed, String portal, List<InvalidField> errors, HttpServletRequest request) {
        Regulation regulation = policies.regulation(portal);
        limits.guesses().check(Door.client(request));
        Optional<TrackingView> question = TrackingCode.parse(typed).flatMap(known -> tracking.find(portal, known));
        if (question.isEmpty()) {
            limits.guesses().count(Door.client(request));
            return answer(404, form(regulation, "", List.of(new InvalidField("code", UNKNOWN)), false));
        }
        var shell = shells.of(regulation, "Quá trình xử lý câu hỏi").under(ShellFactory.QUESTIONS);
        return answer(
                status,
                pages.render("qa/tracking.jte", Map.of("shell", shell, "question", question.get(), "errors", errors)));
    }

    private String form(Regulation regulation, String typed, List<InvalidField> errors, boolean sent) {
        var shell = shells.of(regulation, "Theo dõi câu hỏi").under(ShellFactory.QUESTIONS);
        boolean wrongCode = errors.stream().anyMatch(error -> error.field().equals("code"));
        var code = codeField()
                .value(typed.length() <= 40 ? typed : "")
                .error(wrongCode ? "Không có câu hỏi nào mang mã ấy." : null);
        boolean wrongAddress = errors.stream().anyMatch(error -> error.field().equals("email"));
        var email = FormField.required("email", "Thư điện tử đã dùng khi hỏi", "email")
                .autocomplete("email")
                .maxLength(254)
                .error(wrongAddress ? "Địa chỉ thư điện tử chưa đúng." : null);
        Map<String, Object> model = new HashMap<>();
        model.put("shell", shell);
        model.put("code", code);
        model.put("email", email);
        model.put("sent", sent);
        model.put("errors", errors);
        return pages.render("qa/untracked.jte", model);
    }

    private static ResponseEntity<String> to(TrackingCode code) {
        return ResponseEntity.status(303)
                .location(URI.create(PATH + "/" + code.value()))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body("");
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
