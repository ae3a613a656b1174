package vn.congkhai.workflow.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.workflow.article.AllowedActions;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleCommand;
import vn.congkhai.workflow.article.ArticleCommand.ApproveArticle;
import vn.congkhai.workflow.article.ArticleCommand.DestroyText;
import vn.congkhai.workflow.article.ArticleCommand.PassStep;
import vn.congkhai.workflow.article.ArticleCommand.RestoreArticle;
import vn.congkhai.workflow.article.ArticleCommand.ReturnArticle;
import vn.congkhai.workflow.article.ArticleCommand.ReviseArticle;
import vn.congkhai.workflow.article.ArticleCommand.SubmitArticle;
import vn.congkhai.workflow.article.ArticleCommand.WithdrawArticle;
import vn.congkhai.workflow.article.ArticleId;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.article.WithdrawalKind;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.desk.Faults;
import vn.congkhai.workflow.drafting.ArticleBody;
import vn.congkhai.workflow.drafting.Drafts;
import vn.congkhai.workflow.staff.Request;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.web.StepBodies.ApprovalBody;
import vn.congkhai.workflow.web.StepBodies.DestructionBody;
import vn.congkhai.workflow.web.StepBodies.ReasonBody;
import vn.congkhai.workflow.web.StepBodies.StepBody;
import vn.congkhai.workflow.web.StepBodies.WithdrawalBody;

/** The commands of the workflow. Each answers with the article as it then is. */
@RestController
@RequestMapping("/api/articles")
class ArticleController {
    private final ArticleDesk desk;
    private final StaffDirectory staff;
    private final Drafts drafts;
    private final ArticleView view;

    ArticleController(ArticleDesk desk, StaffDirectory staff, Drafts drafts, ArticleView view) {
        this.desk = desk;
        this.staff = staff;
        this.drafts = drafts;
        this.view = view;
    }

    @PostMapping
    ResponseEntity<ObjectNode> submit(Caller caller, @RequestBody ArticleBody body, CommandId commandId) {
        desk.policy(caller.portal());
        Drafts.Prepared prepared = drafts.prepare(caller.portal(), body);
        Signatory by = staff.signatory(caller);
        ArticleId id = new ArticleId(Ids.uuidV7().toString());
        SubmitArticle command = new SubmitArticle(id, prepared.draft(), by, desk.now());
        Existing article = desk.handle(caller.portal(), command, prepared.canonical(), commandId.value());
        return ResponseEntity.created(
                        URI.create("/api/articles/" + article.record().id()))
                .eTag(IfMatch.etag(article.record().version()))
                .body(json(article, by));
    }

    @PutMapping("/{id}")
    ResponseEntity<ObjectNode> revise(
            Caller caller,
            @PathVariable String id,
            @RequestBody ArticleBody body,
            IfMatch ifMatch,
            CommandId commandId) {
        Drafts.Prepared prepared = drafts.prepare(caller.portal(), body);
        desk.find(caller.portal(), id);
        Signatory by = staff.signatory(caller);
        ReviseArticle command =
                new ReviseArticle(new ArticleId(id), prepared.draft(), ifMatch.version(), by, desk.now());
        try {
            return answer(desk.handle(caller.portal(), command, prepared.canonical(), commandId.value()), by);
        } catch (ProblemException problem) {
            throw problem.problem().status() == 412 ? withBothVersions(problem, caller, id, ifMatch, by) : problem;
        }
    }

    /** Whoever wrote on stale ground sees what he started from and what is there now. */
    private ProblemException withBothVersions(
            ProblemException stale, Caller caller, String id, IfMatch ifMatch, Signatory by) {
        ProblemException told = stale.with("current", json(desk.find(caller.portal(), id), by));
        return desk.findVersion(id, ifMatch.required())
                .map(base -> told.with("yours", view.of(base, List.of(), desk.now())))
                .orElse(told);
    }

    @PostMapping("/{id}/steps/{step}")
    ResponseEntity<ObjectNode> pass(
            Caller caller,
            @PathVariable String id,
            @PathVariable String step,
            @RequestBody StepBody body,
            CommandId commandId) {
        return carryOut(
                caller,
                id,
                commandId,
                (article, by) -> new PassStep(article, step, body.revision(), body.note(), by, desk.now()));
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<ObjectNode> approve(
            Caller caller, @PathVariable String id, @RequestBody ApprovalBody body, CommandId commandId) {
        List<String> checklist = body.checklist() == null ? List.of() : body.checklist();
        return carryOut(
                caller,
                id,
                commandId,
                (article, by) -> new ApproveArticle(
                        article, body.revision(), body.publishAt(), checklist, body.urgentReason(), by, desk.now()));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<ObjectNode> sendBack(
            Caller caller, @PathVariable String id, @RequestBody ReasonBody body, CommandId commandId) {
        return carryOut(
                caller,
                id,
                commandId,
                (article, by) -> new ReturnArticle(article, text(body.reason()), by, desk.now()));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ObjectNode> withdraw(
            Caller caller, @PathVariable String id, @RequestBody WithdrawalBody body, CommandId commandId) {
        WithdrawalKind kind = body.kind();
        if (kind == null) {
            throw ProblemException.of(400, "malformed", "Cần nêu cách gỡ bỏ: NOTICE, REDIRECT hoặc GONE.")
                    .error("kind", "malformed", "Bắt buộc.");
        }
        return carryOut(
                caller,
                id,
                commandId,
                (article, by) -> new WithdrawArticle(
                        article,
                        kind,
                        text(body.reason()),
                        text(body.legalBasis()),
                        body.notice(),
                        body.redirectTo(),
                        by,
                        desk.now()));
    }

    @PostMapping("/{id}/restoration")
    ResponseEntity<ObjectNode> restore(
            Caller caller, @PathVariable String id, @RequestBody ReasonBody body, CommandId commandId) {
        return carryOut(
                caller,
                id,
                commandId,
                (article, by) -> new RestoreArticle(article, text(body.reason()), by, desk.now()));
    }

    /** Accepted, not done: it takes a second person, and then the text goes behind the log. */
    @PostMapping("/{id}/destruction")
    ResponseEntity<ObjectNode> destroy(
            Caller caller, @PathVariable String id, @RequestBody DestructionBody body, CommandId commandId) {
        Signatory by = staff.signatory(caller);
        desk.requireDestroyer(caller.portal(), desk.find(caller.portal(), id), by);
        Faults faults = new Faults();
        faults.unless(Request.complete(body.decision()), "decision");
        faults.refuse();
        DestroyText command = new DestroyText(
                new ArticleId(id),
                body.revision(),
                Request.decision(body.decision()),
                text(body.reason()),
                by,
                desk.now());
        Existing article = desk.handle(caller.portal(), command, null, commandId.value());
        return ResponseEntity.accepted()
                .eTag(IfMatch.etag(article.record().version()))
                .body(json(article, by));
    }

    private interface Command {
        ArticleCommand of(ArticleId article, Signatory by);
    }

    private ResponseEntity<ObjectNode> carryOut(Caller caller, String id, CommandId commandId, Command command) {
        desk.find(caller.portal(), id);
        Signatory by = staff.signatory(caller);
        ArticleCommand made = command.of(new ArticleId(id), by);
        return answer(desk.handle(caller.portal(), made, null, commandId.value()), by);
    }

    private ResponseEntity<ObjectNode> answer(Existing article, Signatory by) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(article.record().version()))
                .body(json(article, by));
    }

    private ObjectNode json(Existing article, Signatory by) {
        var now = desk.now();
        List<String> allowed =
                AllowedActions.of(article, by, desk.policy(article.record().portal()), now);
        return view.of(article, allowed, now);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
