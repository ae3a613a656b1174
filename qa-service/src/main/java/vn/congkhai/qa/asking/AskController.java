package vn.congkhai.qa.asking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.security.Door;
import vn.congkhai.qa.desk.Refusals;
import vn.congkhai.qa.question.QuestionRefused;

/** Gửi câu hỏi bằng JSON. Open: nobody needs an account to ask. */
@RestController
class AskController {
    private final AskingQuestions asking;
    private final ProofOfWork proof;

    AskController(AskingQuestions asking, ProofOfWork proof) {
        this.asking = asking;
        this.proof = proof;
    }

    /** Work for the form, which solves it while the asker is still writing. */
    @GetMapping("/api/public/questions/challenge")
    ResponseEntity<Map<String, Object>> challenge() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(proof.challenge());
    }

    @PostMapping("/api/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt ask(
            @RequestBody AskForm form, @CurrentPortal String portal, CommandId commandId, HttpServletRequest request) {
        try {
            return asking.ask(form, portal, Door.client(request), commandId.value());
        } catch (QuestionRefused e) {
            throw Refusals.problem(e);
        }
    }
}
