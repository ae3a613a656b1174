package vn.congkhai.content.page;

import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.regulation.Regulation;

/** Cách trích dẫn: the line with which others may quote an article. */
public final class Citation {
    private Citation() {}

    /**
     * The line.
     *
     * @param origin address of the portal
     */
    @RegulatedBy(
            document = "7424/QĐ-UBND",
            article = "5",
            clause = "khoản 3",
            quote = "phải ghi rõ thông tin về tác giả, nguồn của thông tin")
    public static String of(Article article, Rendition rendition, Regulation regulation, String origin) {
        StringBuilder line = new StringBuilder();
        if (!rendition.author().isEmpty()) line.append(rendition.author()).append(", ");
        line.append('“').append(article.title()).append("”, ");
        if (!rendition.source().isEmpty()) line.append(rendition.source()).append(", ");
        return line.append(regulation.names().site())
                .append(", ngày ")
                .append(VietnamTime.date(rendition.publishedAt()))
                .append(", ")
                .append(origin)
                .append(article.url())
                .toString();
    }
}
