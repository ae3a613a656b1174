package vn.congkhai.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Every text in a search index, that of documents which are only marked as deleted included: its files are compressed. */
final class LuceneTexts {
    private LuceneTexts() {}

    static void of(Path index, Consumer<byte[]> seen) throws IOException {
        try (FSDirectory directory = FSDirectory.open(index);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                stored(leaf.reader(), seen);
                for (FieldInfo field : leaf.reader().getFieldInfos()) field(leaf.reader(), field, seen);
            }
        }
    }

    private static void stored(LeafReader leaf, Consumer<byte[]> seen) throws IOException {
        var fields = leaf.storedFields();
        for (int document = 0; document < leaf.maxDoc(); document++) {
            for (IndexableField field : fields.document(document)) {
                if (field.stringValue() != null) seen.accept(field.stringValue().getBytes(StandardCharsets.UTF_8));
                if (field.binaryValue() != null) seen.accept(bytes(field.binaryValue()));
            }
        }
    }

    private static void field(LeafReader leaf, FieldInfo field, Consumer<byte[]> seen) throws IOException {
        if (field.getIndexOptions() != IndexOptions.NONE && leaf.terms(field.name) != null) {
            terms(leaf.terms(field.name).iterator(), seen);
        }
        switch (field.getDocValuesType()) {
            case SORTED -> terms(leaf.getSortedDocValues(field.name).termsEnum(), seen);
            case SORTED_SET -> terms(leaf.getSortedSetDocValues(field.name).termsEnum(), seen);
            case BINARY -> {
                BinaryDocValues values = leaf.getBinaryDocValues(field.name);
                while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) seen.accept(bytes(values.binaryValue()));
            }
            default -> {}
        }
    }

    private static void terms(TermsEnum terms, Consumer<byte[]> seen) throws IOException {
        for (BytesRef term = terms.next(); term != null; term = terms.next()) seen.accept(bytes(term));
    }

    private static byte[] bytes(BytesRef value) {
        return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
    }
}
