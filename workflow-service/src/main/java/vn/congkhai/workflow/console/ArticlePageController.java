package vn.congkhai.workflow.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Replies;
import vn.congkhai.page.console.SentForm;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleCommand;
import vn.congkhai.workflow.article.ArticleCommand.ApproveArticle;
import vn.congkhai.workflow.article.ArticleCommand.PassStep;
import vn.congkhai.workflow.article.ArticleCommand.RestoreArticle;
import vn.congkhai.workflow.article.ArticleCommand.ReturnArticle;
import vn.congkhai.workflow.article.ArticleId;
import vn.congkhai.workflow.article.EditorialRule;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.desk.ArticleDesk;

/** One article: read it, and take the step that is one's own. */
@RestController
class ArticlePageController {
    private final ArticleDesk desk;
    private final ConsoleRights rights;
    private final ArticlePages pages;

    ArticlePageController(ArticleDesk desk, ConsoleRights rights, ArticlePages pages) {
        this.desk = desk;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping("/bien-tap/tin/{id}")
    ResponseEntity<String> one(
            Caller caller,
            @PathVariable String id,
            @RequestParam(name = "xong", required = false) @Nullable String done) {
        Existing article = desk.find(caller.portal(), id);
        return pages.page(caller, rights.editor(caller), article, done);
    }

    @PostMapping("/bien-tap/tin/{id}/buoc/{step}")
    ResponseEntity<String> pass(
            Caller caller,
            @PathVariable String id,
            @PathVariable String step,
            HttpServletRequest request,
            CommandId commandId) {
        return take(
                caller,
                id,
                "buoc",
                new SentForm(ArticleForms.step(step), FormValues.of(request), null),
                commandId,
                (article, form, by) -> new PassStep(article, step, revision(form), form.given("note"), by, desk.now()));
    }

    @PostMapping("/bien-tap/tin/{id}/duyet")
    ResponseEntity<String> approve(
            Caller caller, @PathVariable String id, HttpServletRequest request, CommandId commandId) {
        SentForm sent = new SentForm(ArticleForms.APPROVE, FormValues.of(request), null);
        return take(caller, id, "duyet", sent, commandId, (article, form, by) -> {
            requireSigned(desk.find(caller.portal(), id), form, by);
            return new ApproveArticle(
                    article,
                    revision(form),
                    publishAt(form),
                    form.all("checklist"),
                    form.given("urgentReason"),
                    by,
                    desk.now());
        });
    }

    /** What was not signed for is named; a text that has moved on is refused for that alone, by the rule for it. */
    private void requireSigned(Existing article, FormValues form, Signatory by) {
        List<OpenSteps.Item> missing = pages.steps(article, by).unsigned(form.all("checklist"));
        if (missing.isEmpty() || article.record().revision().number() != revision(form)) return;
        EditorialRule rule = EditorialRule.THE_CHECKLIST_IS_SIGNED;
        ProblemException refusal = ProblemException.of(
                        422, rule.code(), "Hãy đánh dấu từng điều bạn đã kiểm tra, rồi bấm Duyệt lại.")
                .rule(rule.id(), null);
        for (OpenSteps.Item item : missing) {
            refusal = refusal.error("checklist", rule.code(), "Chưa đánh dấu: " + item.text() + ".");
        }
        throw refusal;
    }

    @PostMapping("/bien-tap/tin/{id}/tra-lai")
    ResponseEntity<String> sendBack(
            Caller caller, @PathVariable String id, HttpServletRequest request, CommandId commandId) {
        return take(
                caller,
                id,
                "tra-lai",
                new SentForm(ArticleForms.SEND_BACK, FormValues.of(request), null),
                commandId,
                (article, form, by) -> new ReturnArticle(article, form.text("reason"), by, desk.now()));
    }

    @PostMapping("/bien-tap/tin/{id}/dang-lai")
    ResponseEntity<String> restore(
            Caller caller, @PathVariable String id, HttpServletRequest request, CommandId commandId) {
        return take(
                caller,
                id,
                "dang-lai",
                new SentForm(ArticleForms.RESTORE, FormValues.of(request), null),
                commandId,
                (article, form, by) -> new RestoreArticle(article, form.text("reason"), by, desk.now()));
    }

    private interface Step {
        ArticleCommand of(ArticleId article, FormValues form, Signatory by);
    }

    private ResponseEntity<String> take(
            Caller caller, String id, String done, SentForm sent, CommandId commandId, Step step) {
        desk.find(caller.portal(), id);
        Signatory by = rights.editor(caller);
        try {
            FormValues form = sent.values();
            ArticleCommand command = step.of(new ArticleId(id), form, by);
            desk.handle(caller.portal(), command, null, form.commandId(caller, commandId.value()));
            return Replies.seeOther(ArticlePages.path(id) + "?xong=" + done);
        } catch (ProblemException refusal) {
            if (refusal.problem().status() >= 500 || refusal.problem().status() == 404) throw refusal;
            SentForm refused = new SentForm(sent.form(), sent.values(), refusal.problem());
            return pages.refused(caller, by, desk.find(caller.portal(), id), refused);
        }
    }

    /** The revision the form was made for; nobody decides about a text he has not seen. */
    private static int revision(FormValues form) {
        return Math.clamp(form.number("revision"), 0, Integer.MAX_VALUE);
    }

    private static @Nullable Instant publishAt(FormValues form) {
        String given = form.given("publishAt");
        if (given == null) return null;
        try {
            return LocalDateTime.parse(given).atZone(VietnamTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.of(422, "field-invalid", "Giờ hẹn đăng không đọc được, cần ngày và giờ.")
                    .error("publishAt", "field-invalid", "Cần ngày và giờ.");
        }
    }
}
