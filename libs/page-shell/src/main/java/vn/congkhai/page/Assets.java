package vn.congkhai.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Addresses of the static files; the digest is the one by which Spring's content version strategy finds them. */
final class Assets {
    static final String SITE_CSS = versioned("site", "css");
    static final String SCRIPT = versioned("page", "js");
    static final String ICON = versioned("icon", "svg");

    /** The two weights every page uses; the stylesheet's addresses of them are versioned by the same digest. */
    static final List<String> FONTS =
            List.of(versioned("fonts/be-vietnam-pro-400", "woff2"), versioned("fonts/be-vietnam-pro-700", "woff2"));

    private Assets() {}

    private static String versioned(String name, String extension) {
        String path = "/META-INF/resources/assets/" + name + "." + extension;
        try (InputStream file = Assets.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("not on the class path: " + path);
            byte[] digest = MessageDigest.getInstance("MD5").digest(file.readAllBytes());
            return "/assets/" + name + "-" + HexFormat.of().formatHex(digest) + "." + extension;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
