package vn.congkhai.content.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congkhai.content.article.Attachment;
import vn.congkhai.page.HtmlPolicy;

/**
 * Văn bản sẵn sàng để hiện: all that is worked out of a text before it is shown.
 *
 * @param body sanitised, its pictures with their sizes
 * @param image path of its first picture, null without one
 * @param contents its chapters and articles; none where it has none
 */
record PreparedText(String body, @Nullable String image, List<ContentsEntry> contents) {
    private static final Pattern IMAGE = Pattern.compile("<img [^>]*?src=\"(/tin/[^\"]+)\"");

    PreparedText {
        contents = List.copyOf(contents);
    }

    /** Made of what the topic says of an article. */
    static PreparedText of(String text, String articleId, List<Attachment> files, PictureSizes sizes) {
        String body = sizes.fill(HtmlPolicy.sanitiseForPage(text, articleId), files);
        Matcher image = IMAGE.matcher(body);
        return new PreparedText(body, image.find() ? image.group(1) : null, TableOfContents.of(body));
    }
}
