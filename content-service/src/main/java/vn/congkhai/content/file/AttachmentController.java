package vn.congkhai.content.file;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.article.Attachment;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.kit.media.MediaStore;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;

/**
 * Tệp đính kèm: public only while its article is public and names it. Whatever the file holds, it runs nothing in the
 * name of the portal: the type is never guessed, everything but pictures, sound and film is offered for saving, and the page it would be
 * shown as is a sandbox.
 */
@RestController
final class AttachmentController {
    private static final Set<String> SHOWN = Set.of(
            "image/png", "image/jpeg", "image/gif", "image/webp", "video/mp4", "video/webm", "audio/mpeg", "text/vtt");

    private static final MediaType CAPTIONS = new MediaType("text", "vtt", StandardCharsets.UTF_8);

    private final ArticleStore articles;
    private final MediaStore media;

    AttachmentController(ArticleStore articles, MediaStore media) {
        this.articles = articles;
        this.media = media;
    }

    @GetMapping("/tin/{articleId}/tep/{attachmentId}/{name}")
    ResponseEntity<Resource> file(
            @CurrentPortal String portal,
            @PathVariable UUID articleId,
            @PathVariable UUID attachmentId,
            @PathVariable String name) {
        Article article = articles.find(portal, articleId.toString()).orElseThrow(ProblemException::notFound);
        Rendition rendition = article.rendition();
        if (rendition == null) throw ProblemException.of(410, "withdrawn", "Tệp này không còn được đăng.");
        Attachment file = rendition
                .attachment(attachmentId.toString())
                .filter(found -> found.name().equals(name) && media.contains(found.sha256()))
                .orElseThrow(ProblemException::notFound);
        MediaType type = type(file);
        ContentDisposition.Builder disposition = SHOWN.contains(type.getType() + "/" + type.getSubtype())
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .eTag("\"" + file.sha256() + "\"")
                .cacheControl(CacheControl.noCache())
                .contentType(type)
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .body(new FileSystemResource(media.path(file.sha256())));
    }

    private static MediaType type(Attachment file) {
        if (file.type().equals("text/vtt")) return CAPTIONS;
        // Those that were uploaded as plain text are known by their name.
        if (file.name().endsWith(".vtt") && file.type().equals("text/plain")) return CAPTIONS;
        try {
            return MediaType.asMediaType(MimeTypeUtils.parseMimeType(file.type()));
        } catch (InvalidMimeTypeException unusable) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
