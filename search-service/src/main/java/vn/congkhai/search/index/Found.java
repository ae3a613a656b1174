package vn.congkhai.search.index;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
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

    /** Reads one that is public. */
    public static Found read(StoredFields stored, int doc) throws IOException {
        SearchDocument document = Objects.requireNonNull(LuceneDocuments.read(stored, doc), "a tombstone was found");
        Document attached = stored.document(doc, Set.of(Fields.STORED_ATTACHED));
        return new Found(document, Objects.requireNonNullElse(attached.get(Fields.STORED_ATTACHED), ""));
    }
}
