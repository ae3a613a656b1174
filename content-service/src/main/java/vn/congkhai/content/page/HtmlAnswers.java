package vn.congkhai.content.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * Answers with pages. No cache may show a page without asking, so that a withdrawal bites at once; asking is cheap, since
 * the tag is the digest of the page and an unchanged page is not sent again. The frame's language is chosen by a cookie.
 */
final class HtmlAnswers {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private HtmlAnswers() {}

    static ResponseEntity<byte[]> ok(String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .eTag("\"" + DigestUtils.md5DigestAsHex(body) + "\"")
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.COOKIE)
                .contentType(HTML)
                .body(body);
    }

    static ResponseEntity<byte[]> gone(String html) {
        return ResponseEntity.status(410)
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.COOKIE)
                .contentType(HTML)
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> moved(String target) {
        return ResponseEntity.status(301)
                .location(URI.create(target))
                .cacheControl(CacheControl.noCache())
                .build();
    }
}
