package vn.congkhai.qa.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;

/** The script of the asking page, named by its content. The page works without it. */
@RestController
class PageScript {
    private static final byte[] SCRIPT = read();
    private static final String NAME = "hoi-dap-" + digest() + ".js";

    /** Where the script is. */
    static final String PATH = "/hoi-dap/tai-nguyen/" + NAME;

    @GetMapping("/hoi-dap/tai-nguyen/{name}")
    ResponseEntity<byte[]> script(@PathVariable String name) {
        if (!name.equals(NAME)) throw ProblemException.notFound();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(SCRIPT);
    }

    private static byte[] read() {
        try (InputStream file = PageScript.class.getResourceAsStream("hoi-dap.js")) {
            if (file == null) throw new IllegalStateException("hoi-dap.js is not on the class path");
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(SCRIPT);
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
