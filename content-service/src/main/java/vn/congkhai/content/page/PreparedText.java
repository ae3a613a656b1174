package vn.congkhai.content.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.HtmlPolicy;

/**
 * Văn bản sẵn sàng để hiện: all that is worked out of a text before it is shown.
 *
 * @param body sanitised
 * @param image path of its first picture, null without one
 * @param contents its chapters and articles; none where it has none
 */
record PreparedText(String body, @Nullable String image, List<ContentsEntry> contents) {
    private static final Pattern IMAGE = Pattern.compile("<img [^>]*?src=\"(/tin/[^\"]+)\"");

    PreparedText {
        contents = List.copyOf(contents);
    }

    /** Made of what the topic says of an article. */
    static PreparedText of(String text, String articleId) {
        String body = HtmlPolicy.sanitiseForPage(text, articleId);
        Matcher image = IMAGE.matcher(body);
        return new PreparedText(body, image.find() ? image.group(1) : null, TableOfContents.of(body));
    }
}
