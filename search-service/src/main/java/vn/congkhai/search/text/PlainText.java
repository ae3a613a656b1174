package vn.congkhai.search.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import vn.congkhai.text.VietnameseText;

/** The words of an HTML text. */
public final class PlainText {
    private PlainText() {}

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
