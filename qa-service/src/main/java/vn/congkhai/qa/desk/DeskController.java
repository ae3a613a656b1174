package vn.congkhai.qa.desk;

import static vn.congkhai.qa.desk.StaffBodies.orEmpty;

import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.desk.DeskActs.Order;

/** What staff do with a question. */
@RestController
@RequestMapping("/api/questions/{id}")
class DeskController {
    private final DeskActs acts;

    DeskController(DeskActs acts) {
        this.acts = acts;
    }

    @PostMapping("/classification")
    ResponseEntity<StaffView> classify(
            @PathVariable String id, @RequestBody StaffBodies.Classification body, Caller caller, CommandId commandId) {
        boolean general = Boolean.TRUE.equals(body.general());
        return acts.classify(order(id, caller, commandId), orEmpty(body.field()), general)
                .reply();
    }

    @PostMapping("/proposal")
    ResponseEntity<StaffView> propose(
            @PathVariable String id, @RequestBody StaffBodies.Proposal body, Caller caller, CommandId commandId) {
        return acts.propose(order(id, caller, commandId), orEmpty(body.to()), orEmpty(body.note()))
                .reply();
    }

    @PostMapping("/forwarding")
    ResponseEntity<StaffView> forward(
            @PathVariable String id, @RequestBody StaffBodies.Forwarding body, Caller caller, CommandId commandId) {
        return acts.forward(order(id, caller, commandId), orEmpty(body.unit()), orEmpty(body.note()))
                .reply();
    }

    @PostMapping("/progress-notice")
    ResponseEntity<StaffView> giveNotice(
            @PathVariable String id, @RequestBody StaffBodies.ProgressNotice body, Caller caller, CommandId commandId) {
        LocalDate promised = body.promisedOn() == null ? LocalDate.EPOCH : body.promisedOn();
        return acts.giveNotice(order(id, caller, commandId), orEmpty(body.reason()), promised)
                .reply();
    }

    @PostMapping("/out-of-scope")
    ResponseEntity<StaffView> declareOutOfScope(
            @PathVariable String id, @RequestBody StaffBodies.OutOfScope body, Caller caller, CommandId commandId) {
        ScopeNotice notice =
                new ScopeNotice(orEmpty(body.reason()), orEmpty(body.legalBasis()), orEmpty(body.competentBody()));
        return acts.declareOutOfScope(order(id, caller, commandId), notice).reply();
    }

    @PostMapping("/reopening")
    ResponseEntity<StaffView> reopen(
            @PathVariable String id, @RequestBody StaffBodies.Reason body, Caller caller, CommandId commandId) {
        return acts.reopen(order(id, caller, commandId), orEmpty(body.reason())).reply();
    }

    @PostMapping("/take-back")
    ResponseEntity<StaffView> takeBack(
            @PathVariable String id, @RequestBody StaffBodies.Reason body, Caller caller, CommandId commandId) {
        return acts.takeBack(order(id, caller, commandId), orEmpty(body.reason()))
                .reply();
    }

    private static Order order(String id, Caller caller, CommandId commandId) {
        return new Order(id, caller, commandId.value());
    }
}
