package vn.congkhai.content.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Mục của danh sách: what a list shows of an article.
 *
 * @param position log position of the state it shows
 * @param version number of events behind that state
 * @param originalSource source that was quoted, null for none
 * @param number number of a legal document, null for everything else
 * @param form form of a legal document ("Quyết định"), null for everything else
 */
public record Card(
        EntryKey key,
        long position,
        long version,
        String type,
        String category,
        String genre,
        String title,
        String summary,
        String source,
        String author,
        @Nullable String originalSource,
        boolean referenceOnly,
        boolean urgent,
        @Nullable Instant correctedAt,
        int revision,
        String contentHash,
        String url,
        @Nullable String number,
        @Nullable String form) {

    /** Id of the article. */
    public String id() {
        return key.id();
    }

    /** When it was first published. */
    public Instant publishedAt() {
        return key.publishedAt();
    }

    /** When what it shows last changed. */
    public Instant updatedAt() {
        return correctedAt == null ? publishedAt() : correctedAt;
    }
}
