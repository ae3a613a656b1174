package vn.congkhai.qa.desk;

import static vn.congkhai.qa.desk.StaffBodies.orEmpty;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.desk.DeskActs.Order;

/** What staff do with an answer: give it, approve it, publish it. */
@RestController
@RequestMapping("/api/questions/{id}")
class AnswerController {
    private static final String CHECKED = "personal-data";

    private final Answering answers;

    AnswerController(Answering answers) {
        this.answers = answers;
    }

    @PostMapping("/answer")
    ResponseEntity<StaffView> answer(
            @PathVariable String id, @RequestBody StaffBodies.Answer body, Caller caller, CommandId commandId) {
        List<String> named = body.attachments() == null ? List.of() : body.attachments();
        return answers.answer(order(id, caller, commandId), orEmpty(body.text()), named)
                .reply();
    }

    @PostMapping("/answer-approval")
    ResponseEntity<StaffView> approve(@PathVariable String id, Caller caller, CommandId commandId) {
        return answers.approve(order(id, caller, commandId)).reply();
    }

    @PostMapping("/answer-return")
    ResponseEntity<StaffView> giveBack(
            @PathVariable String id, @RequestBody StaffBodies.Reason body, Caller caller, CommandId commandId) {
        return answers.giveBack(order(id, caller, commandId), orEmpty(body.reason()))
                .reply();
    }

    /** A text that is not given is taken from the question or the answer, without the asker and what looks like his data. */
    @PostMapping("/publication")
    ResponseEntity<StaffView> publish(
            @PathVariable String id, @RequestBody StaffBodies.Publication body, Caller caller, CommandId commandId) {
        boolean checked = body.confirmed() != null && body.confirmed().contains(CHECKED);
        return answers.publish(order(id, caller, commandId), body.question(), body.answer(), checked)
                .reply();
    }

    private static Order order(String id, Caller caller, CommandId commandId) {
        return new Order(id, caller, commandId.value());
    }
}
