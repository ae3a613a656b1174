package vn.congkhai.content.saved;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The style and the fonts that travel inside a saved page. */
final class SavedFiles {
    static final String STYLE = text("/saved/saved.css");

    /** The style with the fonts of the page itself, so that the saved page reads as it did. */
    static final String STYLE_WITH_FONTS = fontFace(400) + fontFace(700) + STYLE;

    private SavedFiles() {}

    static InputStream open(String path) {
        InputStream file = SavedFiles.class.getResourceAsStream(path);
        if (file == null) throw new IllegalStateException("not on the class path: " + path);
        return file;
    }

    private static String fontFace(int weight) {
        byte[] font = bytes("/META-INF/resources/assets/fonts/be-vietnam-pro-" + weight + ".woff2");
        return "@font-face{font-family:\"Be Vietnam Pro\";font-weight:" + weight + ";src:url(data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(font) + ")}\n";
    }

    private static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        try (InputStream file = open(path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
