package vn.congkhai.search.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.StoredFields;

/**
 * What is stored of something found.
 *
 * @param document what it is and says
 * @param attached what its files say, empty if nothing
 */
public record Found(SearchDocument document, String attached) {
    /** Reads what one is, without its texts. */
    public static SearchDocument head(StoredFields stored, int doc) throws IOException {
        return Objects.requireNonNull(LuceneDocuments.head(stored, doc), "a tombstone was found");
    }

    /**
     * Reads one that is public, all of it at once: every reading unpacks everything that is stored of it.
     *
     * @param attached whether what its files say is wanted
     */
    public static Found read(StoredFields stored, int doc, boolean attached) throws IOException {
        return Objects.requireNonNull(LuceneDocuments.found(stored, doc, attached), "a tombstone was found");
    }
}
