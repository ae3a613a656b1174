package vn.congkhai.content.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.article.Withdrawal;
import vn.congkhai.content.feed.PublicOrigin;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.HtmlPolicy;
import vn.congkhai.page.Shell;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;

/** Trang của một tin, bài hoặc văn bản; one address each, every other spelling of it leads there. */
@Controller
final class ArticleController {
    private final PortalPages pages;
    private final ArticleStore articles;
    private final PublicOrigin origins;

    ArticleController(PortalPages pages, ArticleStore articles, PublicOrigin origins) {
        this.pages = pages;
        this.articles = articles;
        this.origins = origins;
    }

    @GetMapping({"/tin/{id}", "/tin/{id}/{slug}", "/van-ban/{id}", "/van-ban/{id}/{slug}"})
    ResponseEntity<byte[]> article(@CurrentPortal String portal, @PathVariable String id, HttpServletRequest request) {
        Regulation regulation = pages.regulation(portal);
        Article article = articles.find(portal, id).orElseThrow(ProblemException::notFound);
        Withdrawal withdrawal = article.withdrawal();
        if (withdrawal != null) return withdrawn(regulation, article, withdrawal);
        if (!request.getRequestURI().equals(article.url())) return HtmlAnswers.moved(article.url());
        Rendition rendition = article.rendition();
        if (rendition == null) throw new IllegalStateException("neither published nor withdrawn: " + article.key());
        return HtmlAnswers.ok(
                rendition.isDocument()
                        ? document(regulation, article, rendition)
                        : article(regulation, article, rendition, request));
    }

    private ResponseEntity<byte[]> withdrawn(Regulation regulation, Article article, Withdrawal withdrawal) {
        String target = withdrawal.redirectTo();
        if (withdrawal.kind() == Withdrawal.Kind.REDIRECT && target != null) return HtmlAnswers.moved(target);
        boolean told = withdrawal.kind() != Withdrawal.Kind.GONE;
        String title = told ? article.title() : "Nội dung không còn được đăng";
        Shell shell = pages.shells().of(regulation, title);
        return HtmlAnswers.gone(pages.templates()
                .render("content/withdrawn.jte", Map.of("shell", shell, "told", told, "withdrawal", withdrawal)));
    }

    private String article(Regulation regulation, Article article, Rendition rendition, HttpServletRequest request) {
        return pages.templates().render("content/article.jte", model(regulation, article, rendition, request));
    }

    private String document(Regulation regulation, Article article, Rendition rendition) {
        Map<String, Object> model = new HashMap<>();
        String body = HtmlPolicy.sanitiseForPage(rendition.body(), article.id());
        model.put("shell", shell(regulation, article, rendition));
        model.put("article", article);
        model.put("rendition", rendition);
        model.put("document", DocumentRecord.of(rendition));
        model.put("body", body);
        model.put("contents", TableOfContents.of(body));
        return pages.templates().render("content/document.jte", model);
    }

    private Map<String, Object> model(
            Regulation regulation, Article article, Rendition rendition, HttpServletRequest request) {
        Category category = regulation.category(article.category()).orElse(null);
        Map<String, Object> model = new HashMap<>();
        model.put("shell", shell(regulation, article, rendition));
        model.put("article", article);
        model.put("rendition", rendition);
        model.put("categoryName", category == null ? "" : category.name());
        model.put("categoryHref", category == null ? "" : ShellFactory.href(category));
        model.put("citation", Citation.of(article, rendition, regulation, origins.of(regulation, request)));
        model.put("body", HtmlPolicy.sanitiseForPage(rendition.body(), article.id()));
        return model;
    }

    private Shell shell(Regulation regulation, Article article, Rendition rendition) {
        String current = rendition.isDocument()
                ? ShellFactory.DOCUMENTS
                : regulation
                        .category(article.category())
                        .map(ShellFactory::href)
                        .orElse("");
        return pages.shells()
                .of(regulation, article.title())
                .under(current)
                .at(article.url())
                .describedAs(rendition.summary());
    }
}
