package vn.congkhai.content.saved;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * A text as it can be read away from its portal: links lead to full addresses, and in the place of film, sound and captions
 * stands the way to them, in words. Tags are replaced one by one, so what was well formed stays so.
 */
final class AwayFromPortal {
    private static final Pattern TAG = Pattern.compile("<(/?)(a|video|audio|source|track)\\b([^>]*)>");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern SOURCE = Pattern.compile("src=\"([^\"]*)\"");
    private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private final String origin;
    private final String url;

    /**
     * For the texts of one page.
     *
     * @param url of the page, on that origin
     */
    AwayFromPortal(String origin, String url) {
        this.origin = origin;
        this.url = url;
    }

    /** @param body sanitised for the page */
    String rewrite(String body) {
        return TAG.matcher(body).replaceAll(tag -> Matcher.quoteReplacement(replaced(tag)));
    }

    private String replaced(MatchResult tag) {
        boolean closes = !tag.group(1).isEmpty();
        return switch (tag.group(2)) {
            case "a" -> closes ? tag.group() : withFullAddress(tag.group());
            case "video" -> closes ? "</span>" : "<span>" + way("Phim", tag.group(3));
            case "audio" -> closes ? "</span>" : "<span>" + way("Âm thanh", tag.group(3));
            case "track" -> way("Phụ đề", tag.group(3));
            default -> way("Tệp", tag.group(3));
        };
    }

    private String withFullAddress(String link) {
        return HREF.matcher(link).replaceAll(href -> Matcher.quoteReplacement("href=\"" + full(href.group(1)) + "\""));
    }

    private String way(String kind, String attributes) {
        Matcher source = SOURCE.matcher(attributes);
        if (!source.find()) return "";
        String address = source.group(1);
        String name = HtmlUtils.htmlUnescape(address.substring(address.lastIndexOf('/') + 1));
        return "<a href=\"" + full(address) + "\">[" + kind + " trên cổng: "
                + HtmlUtils.htmlEscape(decoded(name), StandardCharsets.UTF_8.name()) + "]</a> ";
    }

    private static String decoded(String name) {
        try {
            return UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name; // a percent sign that encodes nothing is one
        }
    }

    private String full(String address) {
        if (address.startsWith("#") || WITH_SCHEME.matcher(address).matches()) return address;
        if (address.startsWith("//")) return origin.substring(0, origin.indexOf(':') + 1) + address;
        if (address.startsWith("/")) return origin + address;
        if (address.isEmpty() || address.startsWith("?")) return origin + url + address;
        return origin + url.substring(0, url.lastIndexOf('/') + 1) + address;
    }
}
