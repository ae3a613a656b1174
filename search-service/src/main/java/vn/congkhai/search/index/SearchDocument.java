package vn.congkhai.search.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be found: the current public state of one subject, its texts plain and in normal form C.
 *
 * @param portal portal id
 * @param type {@code article}, {@code document}, {@code procedure}, {@code service}, {@code question} or {@code page}
 * @param id id of the subject
 * @param category slug of the category
 * @param title title
 * @param numbers numbers of documents, as printed
 * @param summary summary or abstract, may be empty
 * @param text everything else it says, may be empty
 * @param url path on the portal
 * @param publishedAt when it became public, if it says so
 */
public record SearchDocument(
        String portal,
        String type,
        String id,
        String category,
        String title,
        List<String> numbers,
        String summary,
        String text,
        String url,
        @Nullable Instant publishedAt) {
    public SearchDocument {
        numbers = List.copyOf(numbers);
    }
}
