package vn.congkhai.qa.lostcodes;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.security.Door;
import vn.congkhai.qa.desk.Refusals;
import vn.congkhai.qa.question.QuestionRefused;

/** Mã bị mất, bằng JSON. */
@RestController
class LostCodesController {
    private final SendingLostCodes sending;

    LostCodesController(SendingLostCodes sending) {
        this.sending = sending;
    }

    @PostMapping("/api/questions/lost-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(@RequestBody Body body, @CurrentPortal String portal, HttpServletRequest request) {
        try {
            sending.send(portal, body.email() == null ? "" : body.email(), Door.client(request));
        } catch (QuestionRefused e) {
            throw Refusals.problem(e);
        }
    }

    record Body(@Nullable String email) {}
}
