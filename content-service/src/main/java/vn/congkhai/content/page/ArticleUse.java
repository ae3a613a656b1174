package vn.congkhai.content.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.congkhai.content.article.Article;

/**
 * Lưu, in, chia sẻ và trích dẫn một bài.
 *
 * @param pdf address of the printed text
 * @param html address of the page that can be kept
 * @param mail a letter that names the page
 */
public record ArticleUse(String pdf, String html, String mail, String citation) {

    /** What can be done with a published article. */
    static ArticleUse of(Article article, String address, String citation) {
        String saved = "/tin/" + article.id() + "/tai-ve.";
        return new ArticleUse(
                saved + "pdf",
                saved + "html",
                "mailto:?subject=" + encoded(article.title()) + "&body=" + encoded(address),
                citation);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
