package vn.congkhai.content.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Mục lục của một văn bản, made from the chapters, articles and annexes that carry an id. */
final class TableOfContents {
    private static final Pattern PLACE =
            Pattern.compile("<(h[2-4]|p|section|div)\\b[^>]*\\bid=\"((?:chuong|dieu|phu-luc)(?:-[a-z0-9-]+)?)\"[^>]*>");
    private static final Pattern HEADING = Pattern.compile("<(h[2-4]|p)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final int LONGEST = 140;

    private TableOfContents() {}

    /**
     * The entries in the order of the text.
     *
     * @param html a sanitised text
     */
    static List<ContentsEntry> of(String html) {
        List<ContentsEntry> entries = new ArrayList<>();
        Matcher places = PLACE.matcher(html);
        Matcher headings = HEADING.matcher(html);
        while (places.find()) {
            boolean isHeading =
                    places.group(1).startsWith("h") || places.group(1).equals("p");
            if (!headings.find(isHeading ? places.start() : places.end())) break;
            String words = words(headings.group(2));
            boolean isRepeated = !entries.isEmpty() && entries.getLast().words().equals(words);
            if (!words.isEmpty() && !isRepeated) entries.add(new ContentsEntry(places.group(2), words));
        }
        return entries;
    }

    private static String words(String html) {
        String text = HtmlUtils.htmlUnescape(TAG.matcher(html).replaceAll(" "))
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }
}
