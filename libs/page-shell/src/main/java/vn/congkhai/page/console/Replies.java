package vn.congkhai.page.console;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a console answers; nothing of it is kept by anybody on the way. */
public final class Replies {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private Replies() {}

    /** A page. */
    public static ResponseEntity<String> page(int status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    /** After something was done the browser reads a page of its own, so that loading it again does nothing again. */
    public static ResponseEntity<String> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
