package vn.congkhai.content.feed;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** Answers that are asked for again and again, and sent only when they changed. */
final class XmlAnswers {
    private XmlAnswers() {}

    static ResponseEntity<byte[]> of(MediaType type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .eTag("\"" + DigestUtils.md5DigestAsHex(body) + "\"")
                .cacheControl(CacheControl.noCache())
                .contentType(type)
                .body(body);
    }
}
