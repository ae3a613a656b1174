package vn.congkhai.content.saved;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.page.Citation;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.HtmlPolicy;
import vn.congkhai.page.Pages;
import vn.congkhai.page.feed.PublicOrigin;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.text.Slug;

/** Lưu bài về máy; public only while the article is. */
@Controller
final class SavedController {
    private final Regulations regulations;
    private final ArticleStore articles;
    private final PublicOrigin origins;
    private final Pages pages;
    private final Pictures pictures;
    private final PdfPrinter printer;

    SavedController(
            Regulations regulations,
            ArticleStore articles,
            PublicOrigin origins,
            Pages pages,
            Pictures pictures,
            PdfPrinter printer) {
        this.regulations = regulations;
        this.articles = articles;
        this.origins = origins;
        this.pages = pages;
        this.pictures = pictures;
        this.printer = printer;
    }

    @GetMapping("/tin/{id}/tai-ve.html")
    ResponseEntity<byte[]> html(@CurrentPortal String portal, @PathVariable String id, HttpServletRequest request) {
        Article article = published(portal, id);
        String page = "<!DOCTYPE html>\n" + page(portal, article, request, SavedFiles.STYLE_WITH_FONTS, Pictures.SHOWN);
        MediaType type = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
        return answer(article, "html", type, page.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/tin/{id}/tai-ve.pdf")
    ResponseEntity<byte[]> pdf(@CurrentPortal String portal, @PathVariable String id, HttpServletRequest request) {
        Article article = published(portal, id);
        byte[] pdf = printer.print(page(portal, article, request, SavedFiles.STYLE, Pictures.PRINTED));
        return answer(article, "pdf", MediaType.APPLICATION_PDF, pdf);
    }

    private Article published(String portal, String id) {
        Article article = articles.find(portal, id).orElseThrow(ProblemException::notFound);
        if (article.rendition() == null) throw ProblemException.of(410, "withdrawn", "Bài này không còn được đăng.");
        return article;
    }

    private String page(
            String portal, Article article, HttpServletRequest request, String style, Set<String> pictureTypes) {
        Regulation regulation = regulations.find(portal).orElseThrow(ProblemException::notFound);
        Rendition rendition = article.rendition();
        if (rendition == null) throw new IllegalStateException("not published: " + article.key());
        String origin = origins.of(regulation, request);
        String body = new AwayFromPortal(origin, article.url())
                .rewrite(HtmlPolicy.sanitiseForPage(rendition.body(), article.id()));
        return pages.render(
                "content/saved.jte",
                Map.of(
                        "article",
                        article,
                        "rendition",
                        rendition,
                        "site",
                        regulation.names().site(),
                        "body",
                        pictures.embed(body, rendition, pictureTypes),
                        "citation",
                        Citation.of(article, rendition, regulation, origin),
                        "style",
                        style));
    }

    private static ResponseEntity<byte[]> answer(Article article, String extension, MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(Slug.of(article.title()) + "." + extension)
                                .build()
                                .toString())
                .header("X-Robots-Tag", "noindex")
                .body(body);
    }
}
