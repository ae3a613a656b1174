package vn.congkhai.workflow.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Replies;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.EditorialRule;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.console.Writing.Sheet;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.stored.ArticleStreams;

/** Keeps what is being typed while it is typed, so that a browser that goes away takes nothing with it. */
@RestController
class UnsentPageController {
    private final ArticleDesk desk;
    private final ConsoleRights rights;
    private final ArticlePages articles;
    private final UnsentSheets unsent;
    private final Readiness readiness;
    private final ConsolePages pages;

    UnsentPageController(
            ArticleDesk desk,
            ConsoleRights rights,
            ArticlePages articles,
            UnsentSheets unsent,
            Readiness readiness,
            ConsolePages pages) {
        this.desk = desk;
        this.rights = rights;
        this.articles = articles;
        this.unsent = unsent;
        this.readiness = readiness;
        this.pages = pages;
    }

    @PostMapping("/bien-tap/nhap")
    ResponseEntity<String> keep(Caller caller, HttpServletRequest request) {
        FormValues form = FormValues.of(request);
        Signatory by = rights.editor(caller);
        Sheet sheet = Sheet.of(article(caller, by, form), form);
        if (sheet.article() == null && !ArticleStreams.isId(form.text(Writing.UNSENT))) {
            throw new ProblemException(Problems.invalidParameter(Writing.UNSENT, "Phiếu không có mã."));
        }
        String at = VietnamTime.dateTime(unsent.keep(caller, sheet));
        return pages.part("kept", Map.of("keptAt", at, "ready", readiness.of(caller.portal(), form)));
    }

    @PostMapping("/bien-tap/nhap/bo")
    ResponseEntity<String> drop(Caller caller, HttpServletRequest request) {
        FormValues form = FormValues.of(request);
        rights.editor(caller);
        unsent.drop(caller, form.text(Writing.UNSENT));
        return Replies.seeOther(ConsolePages.WORK);
    }

    /** The article that is being changed; nobody keeps a text that he could not send. */
    private @Nullable Existing article(Caller caller, Signatory by, FormValues form) {
        String id = form.given("tin");
        if (id == null) {
            if (rights.maySubmit(caller, by)) return null;
            throw WritingPageController.refused(EditorialRule.SUBMISSION_IS_FOR_THE_BOARD);
        }
        Existing article = desk.find(caller.portal(), id);
        if (articles.steps(article, by).revise() == null) {
            throw WritingPageController.refused(EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE);
        }
        return article;
    }
}
