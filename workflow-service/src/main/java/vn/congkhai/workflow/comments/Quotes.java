package vn.congkhai.workflow.comments;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ObjectNode;

/** Whether a passage is in a text as people read it: markup and white space play no part. */
final class Quotes {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private Quotes() {}

    static boolean isIn(ObjectNode text, String quote) {
        String read = List.of("title", "summary", "body").stream()
                .map(field -> text.path(field).asString(""))
                .map(words -> HtmlUtils.htmlUnescape(TAG.matcher(words).replaceAll("")))
                .collect(Collectors.joining(" "));
        return letters(read).contains(letters(quote));
    }

    private static String letters(String words) {
        return SPACE.matcher(words).replaceAll("");
    }
}
