package vn.congkhai.qa.desk;

import static vn.congkhai.qa.desk.StaffBodies.orEmpty;

import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.question.Confidential;
import vn.congkhai.qa.question.QuestionCommand.ClassifyQuestion;
import vn.congkhai.qa.question.QuestionCommand.DeclareOutOfScope;
import vn.congkhai.qa.question.QuestionCommand.ForwardQuestion;
import vn.congkhai.qa.question.QuestionCommand.GiveProgressNotice;
import vn.congkhai.qa.question.QuestionCommand.ProposeHandling;
import vn.congkhai.qa.question.QuestionCommand.ReopenQuestion;
import vn.congkhai.qa.question.QuestionCommand.TakeBackForwarding;

/** What staff do with a question. */
@RestController
@RequestMapping("/api/questions/{id}")
class DeskController {
    private final DeskCommands desk;
    private final SealedTexts texts;

    DeskController(DeskCommands desk, SealedTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @PostMapping("/classification")
    ResponseEntity<StaffView> classify(
            @PathVariable String id, @RequestBody StaffBodies.Classification body, Caller caller, CommandId commandId) {
        return answer(desk.send(id, caller, commandId.value(), (by, at) -> {
            boolean general = Boolean.TRUE.equals(body.general());
            return new ClassifyQuestion(id, by, orEmpty(body.field()), general, at);
        }));
    }

    @PostMapping("/proposal")
    ResponseEntity<StaffView> propose(
            @PathVariable String id, @RequestBody StaffBodies.Proposal body, Caller caller, CommandId commandId) {
        return answer(desk.send(
                id,
                caller,
                commandId.value(),
                (by, at) -> new ProposeHandling(id, by, orEmpty(body.to()), sealed(id, body.note()), at)));
    }

    @PostMapping("/forwarding")
    ResponseEntity<StaffView> forward(
            @PathVariable String id, @RequestBody StaffBodies.Forwarding body, Caller caller, CommandId commandId) {
        return answer(desk.send(
                id,
                caller,
                commandId.value(),
                (by, at) -> new ForwardQuestion(id, by, orEmpty(body.unit()), sealed(id, body.note()), at)));
    }

    @PostMapping("/progress-notice")
    ResponseEntity<StaffView> giveNotice(
            @PathVariable String id, @RequestBody StaffBodies.ProgressNotice body, Caller caller, CommandId commandId) {
        LocalDate promised = body.promisedOn() == null ? LocalDate.EPOCH : body.promisedOn();
        return answer(desk.send(
                id,
                caller,
                commandId.value(),
                (by, at) -> new GiveProgressNotice(id, by, sealed(id, body.reason()), promised, at)));
    }

    @PostMapping("/out-of-scope")
    ResponseEntity<StaffView> declareOutOfScope(
            @PathVariable String id, @RequestBody StaffBodies.OutOfScope body, Caller caller, CommandId commandId) {
        ScopeNotice notice =
                new ScopeNotice(orEmpty(body.reason()), orEmpty(body.legalBasis()), orEmpty(body.competentBody()));
        return answer(desk.send(
                id,
                caller,
                commandId.value(),
                (by, at) -> new DeclareOutOfScope(
                        id,
                        by,
                        notice.reason(),
                        notice.legalBasis(),
                        notice.competentBody(),
                        texts.seal(id, notice),
                        at)));
    }

    @PostMapping("/reopening")
    ResponseEntity<StaffView> reopen(
            @PathVariable String id, @RequestBody StaffBodies.Reason body, Caller caller, CommandId commandId) {
        return answer(desk.send(
                id, caller, commandId.value(), (by, at) -> new ReopenQuestion(id, by, sealed(id, body.reason()), at)));
    }

    @PostMapping("/take-back")
    ResponseEntity<StaffView> takeBack(
            @PathVariable String id, @RequestBody StaffBodies.Reason body, Caller caller, CommandId commandId) {
        return answer(desk.send(
                id,
                caller,
                commandId.value(),
                (by, at) -> new TakeBackForwarding(id, by, sealed(id, body.reason()), at)));
    }

    private Confidential sealed(String id, @org.jspecify.annotations.Nullable String text) {
        return texts.confidential(id, orEmpty(text));
    }

    private static ResponseEntity<StaffView> answer(StaffView view) {
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }
}
