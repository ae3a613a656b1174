package vn.congkhai.workflow.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Replies;
import vn.congkhai.page.console.SentForm;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.comments.CommentDesk;
import vn.congkhai.workflow.desk.ArticleDesk;

/** Nhận xét on the page of an article: said, answered, marked as settled. */
@RestController
class CommentPageController {
    private final CommentDesk comments;
    private final ArticleDesk desk;
    private final ConsoleRights rights;
    private final ArticlePages pages;

    CommentPageController(CommentDesk comments, ArticleDesk desk, ConsoleRights rights, ArticlePages pages) {
        this.comments = comments;
        this.desk = desk;
        this.rights = rights;
        this.pages = pages;
    }

    @PostMapping("/bien-tap/tin/{id}/nhan-xet")
    ResponseEntity<String> write(
            Caller caller, @PathVariable String id, HttpServletRequest request, CommandId commandId) {
        FormValues form = FormValues.of(request);
        String answers = form.given("answers");
        String name = answers == null ? ArticleForms.COMMENT : ArticleForms.answerTo(answers);
        return take(caller, id, new SentForm(name, form, null), (article, by) -> {
            Integer revision = answers == null ? Math.clamp(form.number("revision"), 0, Integer.MAX_VALUE) : null;
            var wanted = new CommentDesk.Wanted(answers, revision, form.given("text"), form.given("quote"));
            comments.write(article, wanted, by, form.commandId(caller, commandId.value()));
            return answers == null ? "nhan-xet" : "tra-loi";
        });
    }

    @PostMapping("/bien-tap/tin/{id}/nhan-xet/{commentId}/xong")
    ResponseEntity<String> settle(
            Caller caller,
            @PathVariable String id,
            @PathVariable String commentId,
            HttpServletRequest request,
            CommandId commandId) {
        FormValues form = FormValues.of(request);
        return take(caller, id, SentForm.NONE, (article, by) -> {
            comments.settle(article, commentId, by, form.commandId(caller, commandId.value()));
            return "giai-quyet";
        });
    }

    private interface Act {
        String on(Existing article, Signatory by);
    }

    private ResponseEntity<String> take(Caller caller, String id, SentForm sent, Act act) {
        Existing article = desk.find(caller.portal(), id);
        Signatory by = rights.editor(caller);
        try {
            String done = act.on(article, by);
            return Replies.seeOther(ArticlePages.path(id) + "?xong=" + done);
        } catch (ProblemException refusal) {
            if (refusal.problem().status() >= 500 || refusal.problem().status() == 404) throw refusal;
            return pages.refused(
                    caller,
                    by,
                    desk.find(caller.portal(), id),
                    new SentForm(sent.form(), sent.values(), refusal.problem()));
        }
    }
}
