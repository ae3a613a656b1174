package vn.congkhai.search.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import vn.congkhai.text.VietnameseText;

/** The words of an HTML text. */
public final class PlainText {
    /** Where a block of text begins or ends; the digit tells a heading. */
    private static final Pattern BLOCK =
            Pattern.compile("(?i)<(/?)(?:h([1-6])|p|div|section|li|ul|ol|table|t[rdh]|blockquote)\\b[^<>]{0,1000}+>");
    /** Chương, mục, điều: headings of a legal text, whether or not it was marked up as such. */
    private static final Pattern ARTICLE = Pattern.compile("(?iu)(?:chương|mục|điều)\\s+[0-9ivxlc]+[a-zđ]?\\s*[.:].*");
    /** What such a block begins with; most begin otherwise, and need not be looked at any closer. */
    private static final Pattern ARTICLE_START =
            Pattern.compile("(?iu)(?:\\s|<[^<>]{0,200}+>){0,20}+(?:chương|mục|điều)\\b");

    private static final int LONGEST_HEADING = 300;

    private PlainText() {}

    /** The headings of an HTML text, one after the other. */
    public static String headings(String html) {
        List<String> headings = new ArrayList<>();
        Matcher block = BLOCK.matcher(html);
        int from = 0;
        boolean heading = false;
        while (from < html.length()) {
            boolean found = block.find();
            addHeading(headings, html.substring(from, found ? block.start() : html.length()), heading);
            if (!found) break;
            heading = block.group(1).isEmpty() && block.group(2) != null;
            from = block.end();
        }
        return String.join(" ", headings);
    }

    private static void addHeading(List<String> headings, String block, boolean marked) {
        if (!marked && !ARTICLE_START.matcher(block).lookingAt()) return;
        String text = of(block);
        boolean heading = marked
                || (text.length() <= LONGEST_HEADING && ARTICLE.matcher(text).matches());
        if (heading && !text.isEmpty()) headings.add(text);
    }

    /** The text without tags, entities resolved, white space single, in normal form C. */
    public static String of(String html) {
        try (Reader words = new HTMLStripCharFilter(new StringReader(html))) {
            StringWriter text = new StringWriter(html.length());
            words.transferTo(text);
            return VietnameseText.nfc(
                    text.toString().replaceAll("[\\s\\u00a0]+", " ").strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from a string failed", e);
        }
    }
}
