package vn.congkhai.content.api;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.article.Withdrawal;
import vn.congkhai.content.list.ListPage;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.regulation.Regulations;

/** Tin, bài đã công bố, dạng JSON. */
@RestController
final class PublicArticlesController {
    private final ArticleStore articles;
    private final ListReader lists;
    private final Regulations regulations;

    PublicArticlesController(ArticleStore articles, ListReader lists, Regulations regulations) {
        this.articles = articles;
        this.lists = lists;
        this.regulations = regulations;
    }

    @GetMapping("/api/public/articles")
    ResponseEntity<PageOf<PublicItem>> list(
            @CurrentPortal String portal, @RequestParam(required = false) @Nullable String category, Paging paging) {
        ListPage page = lists.read(list(portal, category), paging.offset(), paging.size());
        PageOf<PublicItem> body =
                PageOf.of(page.entries().stream().map(PublicItem::of).toList(), paging, page.total());
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }

    @GetMapping("/api/public/articles/{id}")
    ResponseEntity<PublicArticle> article(@CurrentPortal String portal, @PathVariable UUID id) {
        Article article = articles.find(portal, id.toString()).orElseThrow(ProblemException::notFound);
        Withdrawal withdrawal = article.withdrawal();
        if (withdrawal != null) return withdrawn(withdrawal);
        Rendition rendition = article.rendition();
        if (rendition == null) throw new IllegalStateException("neither published nor withdrawn: " + article.key());
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(article.version()))
                .cacheControl(CacheControl.noCache())
                .body(PublicArticle.of(article, rendition));
    }

    private static ResponseEntity<PublicArticle> withdrawn(Withdrawal withdrawal) {
        String target = withdrawal.redirectTo();
        if (withdrawal.kind() == Withdrawal.Kind.REDIRECT && target != null)
            return ResponseEntity.status(301)
                    .location(URI.create(target))
                    .cacheControl(CacheControl.noCache())
                    .build();
        throw gone(withdrawal);
    }

    private static ProblemException gone(Withdrawal withdrawal) {
        ProblemException gone = ProblemException.of(410, "withdrawn", "Nội dung này không còn được đăng.")
                .with("kind", withdrawal.kind())
                .with("withdrawnAt", withdrawal.withdrawnAt());
        if (withdrawal.kind() == Withdrawal.Kind.GONE) return gone;
        String notice = withdrawal.notice();
        String legalBasis = withdrawal.legalBasis();
        if (notice != null) gone = gone.with("notice", notice);
        return legalBasis == null ? gone : gone.with("legalBasis", legalBasis);
    }

    private String list(String portal, @Nullable String category) {
        if (category == null) return ListNames.all(portal);
        boolean known = regulations
                .find(portal)
                .flatMap(regulation -> regulation.category(category))
                .isPresent();
        if (!known)
            throw ProblemException.of(400, "invalid-parameter", "Cổng không có chuyên mục này.")
                    .error("category", "unknown", "Chuyên mục phải là một chuyên mục của cổng.");
        return ListNames.category(portal, category);
    }
}
