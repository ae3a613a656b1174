package vn.congkhai.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;

/** Everything that an index holds, document by document: what is stored, what is public, how far its subject is. */
public final class IndexHistory {
    private IndexHistory() {}

    /** By key. */
    public static Map<String, String> of(Searchable index) throws IOException {
        return index.ask(searcher -> {
            Map<String, String> content = new TreeMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                LeafReader reader = leaf.reader();
                StoredFields stored = reader.storedFields();
                Bits live = reader.getLiveDocs();
                for (int doc = 0; doc < reader.maxDoc(); doc++) {
                    if (live != null && !live.get(doc)) continue;
                    String key = stored.document(doc).get(Fields.KEY);
                    SearchDocument document = LuceneDocuments.read(stored, doc);
                    String attached = String.valueOf(stored.document(doc).get(Fields.STORED_ATTACHED));
                    String held = Watermarks.of(searcher, key) + " " + document + " " + attached;
                    if (content.put(key, held) != null) throw new AssertionError(key + " is there twice");
                }
            }
            return content;
        });
    }
}
