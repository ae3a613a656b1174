package vn.congkhai.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds quotations in the original texts, so that a build fails when a rule and its clause drift apart. White space is
 * normalised, nothing else: also a misprint must be quoted as printed. Of a text known from a scan only, the corrected reading
 * is searched, without its list of corrections.
 */
public final class Quotations {

    private static final Pattern HEADING = Pattern.compile("(?m)^Điều (\\d{1,3})[.:]");
    private static final Pattern ANNEX = Pattern.compile("(?m)^PHỤ LỤC$");
    private static final String SCANNED = "class=\"ban-so-hoa\"";
    private static final String CORRECTIONS = "<section class=\"dinh-chinh\"";
    private static final int FEWEST_WORDS = 5;

    /** Number of the decision to its articles: "22", "QĐ 2" for the decision's own, "Phụ lục" for the annex. */
    private final Map<String, Map<String, String>> articles = new LinkedHashMap<>();

    private Quotations() {}

    /**
     * Reads the texts of these portals.
     *
     * @param directory the regulations' directory, with {@code texts/<id>.txt} and {@code .html}
     */
    public static Quotations of(Regulations regulations, Path directory) {
        Quotations quotations = new Quotations();
        for (Regulation regulation : regulations.all()) {
            Path texts = directory.resolve("texts");
            try {
                quotations.articles.put(regulation.document().number(), split(text(texts, regulation.id())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read the text of " + regulation.id(), unreadable);
            }
        }
        return quotations;
    }

    /** What is wrong with a citation, empty when it is right. */
    public Optional<String> complaint(RegulatedBy citation) {
        return complaint(citation.document(), citation.article(), citation.quote());
    }

    /**
     * What is wrong with a quotation, empty when it stands in that article.
     *
     * @param document number of the decision
     * @param article its number, "QĐ 2" for an article of the decision itself, "Phụ lục" for the annex
     * @param quote at least five words of it
     */
    public Optional<String> complaint(String document, String article, String quote) {
        Map<String, String> text = articles.get(document);
        if (text == null) {
            return Optional.of("There is no document " + document);
        }
        String words = text.get(article);
        if (words == null) {
            return Optional.of(document + " has no article " + article);
        }
        String wanted = normalise(quote);
        if (wanted.split(" ").length < FEWEST_WORDS) {
            return Optional.of("Fewer than " + FEWEST_WORDS + " words: " + quote);
        }
        return words.contains(wanted)
                ? Optional.empty()
                : Optional.of(document + " Điều " + article + " does not say: " + quote);
    }

    private static String text(Path texts, String portal) throws IOException {
        Path reading = texts.resolve(portal + ".html");
        String html = Files.exists(reading) ? Files.readString(reading) : "";
        if (!html.contains(SCANNED)) {
            return Files.readString(texts.resolve(portal + ".txt"));
        }
        return html.substring(0, html.indexOf(CORRECTIONS))
                .replaceAll("<(p|h\\d|li|td|th|caption|br)\\b[^>]*>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static Map<String, String> split(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher annex = ANNEX.matcher(text);
        int end = annex.find() ? annex.start() : text.length();
        parts.put("Phụ lục", normalise(text.substring(end)));
        Matcher heading = HEADING.matcher(text).region(0, end);
        String article = "";
        int start = 0;
        while (heading.find()) {
            put(parts, article, text.substring(start, heading.start()));
            article = heading.group(1);
            start = heading.start();
        }
        put(parts, article, text.substring(start, end));
        return parts;
    }

    /** The decision comes first and its articles bear the same numbers: the first of two is the decision's. */
    private static void put(Map<String, String> parts, String article, String text) {
        String earlier = parts.put(article, normalise(text));
        if (earlier != null) {
            parts.put("QĐ " + article, earlier);
        }
    }

    private static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
