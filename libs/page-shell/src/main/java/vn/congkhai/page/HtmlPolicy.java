package vn.congkhai.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import vn.congkhai.text.VietnameseText;

/**
 * Chính sách làm sạch HTML: the only HTML that the text of an article may hold. Applied when a text is stored and again
 * when it is shown; what it returned once it returns unchanged.
 */
public final class HtmlPolicy {
    /** Identifies these rules in whatever was stored under them; a change of the rules needs a new id. */
    public static final String ID = "html-policy-2";

    /** Ids and classes of the pages themselves begin with it, so a text can neither take nor imitate them. */
    private static final String RESERVED = "ck-";

    private static final Pattern TOKEN = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern OWN_FILE =
            Pattern.compile("(?:/tin/[0-9a-f-]{36}/)?tep/[0-9a-f-]{36}/[^/\\\\?#\"'<>\\s]{1,400}");
    private static final Pattern RELATIVE_FILE =
            Pattern.compile("(<(?:img|a|video|audio|source|track) [^>]*?(?:src|href|poster)=\")tep/");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "p", "br", "hr", "ul", "ol", "li", "blockquote", "section", "div")
            .allowElements("strong", "em", "b", "i", "u", "sub", "sup", "figure", "figcaption")
            .allowElements("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements("a", "img", "video", "audio", "source", "track")
            .allowWithoutAttributes("video", "audio")
            .allowWithoutAttributes("a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(OWN_FILE)
            .onElements("img", "video", "audio", "source", "track")
            .allowAttributes("poster")
            .matching(OWN_FILE)
            .onElements("video")
            .allowAttributes("controls", "default")
            .matching(false, "", "controls", "default")
            .onElements("video", "audio", "track")
            .allowAttributes("preload")
            .matching(false, "none", "metadata")
            .onElements("video", "audio")
            .allowAttributes("kind")
            .matching(false, "captions", "subtitles", "descriptions")
            .onElements("track")
            .allowAttributes("srclang", "label")
            .onElements("track")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("scope")
            .matching(false, "row", "col", "rowgroup", "colgroup")
            .onElements("th")
            .allowAttributes("colspan", "rowspan", "span", "start")
            .matching(NUMBER)
            .onElements("th", "td", "col", "colgroup", "ol")
            .allowAttributes("id")
            .matching((element, attribute, value) -> token(value))
            .globally()
            .allowAttributes("class")
            .matching((element, attribute, value) -> tokens(value))
            .globally()
            .toFactory();

    private HtmlPolicy() {}

    /**
     * What remains of an untrusted text: NFC, well formed, nothing but the allowed elements and attributes.
     *
     * @param html anything
     */
    public static String sanitise(String html) {
        return POLICY.sanitize(VietnameseText.nfc(html));
    }

    /** The same for a page: relative addresses of files ({@code tep/...}) become those of the article's files. */
    public static String sanitiseForPage(String html, String articleId) {
        String clean = sanitise(html);
        return clean.contains("\"tep/")
                ? RELATIVE_FILE.matcher(clean).replaceAll("$1/tin/" + articleId + "/tep/")
                : clean;
    }

    private static @Nullable String token(String value) {
        return TOKEN.matcher(value).matches() && !value.startsWith(RESERVED) ? value : null;
    }

    private static @Nullable String tokens(String value) {
        List<String> safe = Arrays.stream(value.strip().split("\\s+"))
                .filter(name -> token(name) != null)
                .toList();
        return safe.isEmpty() ? null : String.join(" ", safe);
    }
}
