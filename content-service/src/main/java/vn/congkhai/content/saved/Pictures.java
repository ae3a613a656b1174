package vn.congkhai.content.saved;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.congkhai.content.article.Attachment;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.kit.media.MediaStore;

/** Puts an article's pictures into its text as data; what is no picture, or too large for that, leaves its words. */
@Component
final class Pictures {
    /** What a browser shows. */
    static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /** What the printer can draw. */
    static final Set<String> PRINTED = Set.of("image/png", "image/jpeg", "image/gif");

    private static final long LARGEST = 4 * 1024 * 1024;
    private static final long ALL = 12 * 1024 * 1024;
    private static final Pattern IMAGE = Pattern.compile("<img [^>]*>");
    private static final Pattern SOURCE = Pattern.compile("src=\"/tin/[0-9a-f-]{36}/tep/([0-9a-f-]{36})/[^\"]*\"");
    private static final Pattern ALTERNATIVE = Pattern.compile("alt=\"([^\"]*)\"");

    private final MediaStore media;

    Pictures(MediaStore media) {
        this.media = media;
    }

    /**
     * The text with its pictures inside.
     *
     * @param body sanitised for the page
     * @param types of pictures that whoever reads it can show
     */
    String embed(String body, Rendition rendition, Set<String> types) {
        long[] used = {0};
        return IMAGE.matcher(body).replaceAll(image -> Matcher.quoteReplacement(embed(image, rendition, types, used)));
    }

    private String embed(MatchResult image, Rendition rendition, Set<String> types, long[] used) {
        Matcher source = SOURCE.matcher(image.group());
        if (!source.find()) return words(image.group());
        Optional<Attachment> file = rendition
                .attachment(source.group(1))
                .filter(found -> types.contains(found.type()) && fits(found, used[0]));
        if (file.isEmpty()) return words(image.group());
        used[0] += file.get().size();
        return source.replaceFirst("src=\"data:" + file.get().type() + ";base64," + base64(file.get()) + "\"");
    }

    private boolean fits(Attachment file, long used) {
        return file.size() <= LARGEST && used + file.size() <= ALL && media.contains(file.sha256());
    }

    private static String words(String image) {
        Matcher alternative = ALTERNATIVE.matcher(image);
        return alternative.find() && !alternative.group(1).isEmpty()
                ? "<span>[" + alternative.group(1) + "]</span>"
                : "";
    }

    private String base64(Attachment file) {
        try (InputStream content = media.open(file.sha256())) {
            return Base64.getEncoder().encodeToString(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the picture " + file.id(), e);
        }
    }
}
