package vn.congkhai.content.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.article.Withdrawal;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.feed.PublicOrigin;
import vn.congkhai.regulation.Regulation;

/** Trang của một tin, bài hoặc văn bản; one address each, every other spelling of it leads there. */
@Controller
final class ArticleController {
    private final PortalPages pages;
    private final ArticlePage article;
    private final ArticleStore articles;
    private final PublicOrigin origins;

    ArticleController(PortalPages pages, ArticlePage article, ArticleStore articles, PublicOrigin origins) {
        this.pages = pages;
        this.article = article;
        this.articles = articles;
        this.origins = origins;
    }

    @GetMapping({"/tin/{id}", "/tin/{id}/{slug}", "/van-ban/{id}", "/van-ban/{id}/{slug}"})
    ResponseEntity<byte[]> article(@CurrentPortal String portal, @PathVariable String id, HttpServletRequest request) {
        Regulation regulation = pages.regulation(portal);
        Article found = articles.find(portal, id).orElseThrow(ProblemException::notFound);
        Withdrawal withdrawal = found.withdrawal();
        if (withdrawal != null) return withdrawn(regulation, found, withdrawal);
        if (!request.getRequestURI().equals(found.url())) return HtmlAnswers.moved(found.url());
        Rendition rendition = found.rendition();
        if (rendition == null) throw new IllegalStateException("neither published nor withdrawn: " + found.key());
        return HtmlAnswers.ok(article.of(regulation, found, rendition, origins.of(regulation, request)));
    }

    private ResponseEntity<byte[]> withdrawn(Regulation regulation, Article found, Withdrawal withdrawal) {
        String target = withdrawal.redirectTo();
        if (withdrawal.kind() == Withdrawal.Kind.REDIRECT && target != null) return HtmlAnswers.moved(target);
        return HtmlAnswers.gone(article.withdrawn(regulation, found, withdrawal));
    }
}
