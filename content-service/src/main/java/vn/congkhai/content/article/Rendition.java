package vn.congkhai.content.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bản công khai: everything readers may see of a published article.
 *
 * @param attributes JSON object, kept as text because its names are the genre's and may hold anything
 * @param contentHash SHA-256 of the approved revision's canonical JSON
 * @param corrections what each correction changed, oldest first
 */
public record Rendition(
        String type,
        String genre,
        String summary,
        String body,
        String source,
        String author,
        @Nullable String originalSource,
        boolean referenceOnly,
        boolean urgent,
        String attributes,
        List<Attachment> attachments,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        int revision,
        String contentHash,
        List<Correction> corrections) {

    public Rendition {
        attachments = List.copyOf(attachments);
        corrections = List.copyOf(corrections);
    }

    /** Whether it is a legal document. */
    public boolean isDocument() {
        return genre.equals("document");
    }

    /** When it last changed. */
    public Instant updatedAt() {
        return correctedAt == null ? publishedAt : correctedAt;
    }

    /** The attachment with that id. */
    public Optional<Attachment> attachment(String id) {
        return attachments.stream().filter(file -> file.id().equals(id)).findFirst();
    }
}
