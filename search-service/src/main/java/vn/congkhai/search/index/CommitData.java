package vn.congkhai.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a commit of the index says about itself. */
final class CommitData {
    /** Grows with every change of fields or analysis: an index of another schema is built anew from the events. */
    static final String SCHEMA = "4";

    private static final Logger LOG = LoggerFactory.getLogger(CommitData.class);
    private static final String SCHEMA_KEY = "schema";
    private static final String OFFSET_PREFIX = "offset:";

    private CommitData() {}

    static Map<String, String> of(Map<String, Long> offsets) {
        Map<String, String> data = new HashMap<>();
        data.put(SCHEMA_KEY, SCHEMA);
        offsets.forEach((partition, offset) -> data.put(OFFSET_PREFIX + partition, Long.toString(offset)));
        return data;
    }

    static Map<String, Long> offsets(@Nullable Iterable<Map.Entry<String, String>> data) {
        Map<String, Long> offsets = new HashMap<>();
        if (data == null) return offsets;
        for (Map.Entry<String, String> entry : data) {
            if (entry.getKey().startsWith(OFFSET_PREFIX)) {
                offsets.put(entry.getKey().substring(OFFSET_PREFIX.length()), Long.valueOf(entry.getValue()));
            }
        }
        return offsets;
    }

    /** Whether the committed index, if there is one, can be gone on with. */
    static boolean isReadable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return true;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            String schema =
                    SegmentInfos.readLatestCommit(directory).getUserData().get(SCHEMA_KEY);
            if (SCHEMA.equals(schema)) return true;
            LOG.info("The index has schema {} and {} documents; building schema {}", schema, reader.numDocs(), SCHEMA);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            LOG.warn("The index cannot be read and is built anew from the events", e);
        }
        return false;
    }
}
