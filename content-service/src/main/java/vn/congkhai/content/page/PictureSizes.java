package vn.congkhai.content.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;
import vn.congkhai.content.article.Attachment;
import vn.congkhai.kit.media.MediaStore;

/**
 * Kích thước ảnh: tells a text how large its pictures are, so that nothing moves when they come. Only the file knows that; what
 * an editor wrote has been left out of the text when it was sanitised.
 */
@Component
final class PictureSizes {
    private static final Pattern PICTURE =
            Pattern.compile("(<img [^>]*?src=\"/tin/[^/]+/tep/([0-9a-f-]{36})/[^\"]+\")");

    private final MediaStore media;

    PictureSizes(MediaStore media) {
        this.media = media;
    }

    /** @param body sanitised for the page */
    String fill(String body, List<Attachment> files) {
        return PICTURE.matcher(body).replaceAll(picture -> Matcher.quoteReplacement(withSize(picture, files)));
    }

    private String withSize(MatchResult picture, List<Attachment> files) {
        return picture.group(1)
                + files.stream()
                        .filter(file -> file.id().equals(picture.group(2)) && media.contains(file.sha256()))
                        .findFirst()
                        .map(this::size)
                        .orElse("");
    }

    /** Of the first bytes, without drawing it; nothing for what cannot be read. */
    private String size(Attachment file) {
        Path path = media.path(file.sha256());
        try {
            Optional<WebpSize> webp = webp(path);
            if (webp.isPresent()) return words(webp.get().width(), webp.get().height());
            return drawn(path);
        } catch (IOException | IllegalArgumentException broken) {
            return "";
        }
    }

    private static Optional<WebpSize> webp(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return WebpSize.of(in.readNBytes(WebpSize.HEAD));
        }
    }

    private static String drawn(Path path) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return "";
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return words(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static String words(int width, int height) {
        return " width=\"" + width + "\" height=\"" + height + "\"";
    }
}
