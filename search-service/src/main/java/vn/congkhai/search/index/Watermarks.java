package vn.congkhai.search.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Reads how far a subject is, from its document. */
final class Watermarks {
    private Watermarks() {}

    static Optional<Watermark> of(IndexSearcher searcher, String key) throws IOException {
        Term term = new Term(Fields.KEY, key);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Watermark watermark = of(leaf.reader(), term);
            if (watermark != null) return Optional.of(watermark);
        }
        return Optional.empty();
    }

    private static @Nullable Watermark of(LeafReader segment, Term key) throws IOException {
        PostingsEnum documents = segment.postings(key, PostingsEnum.NONE);
        if (documents == null) return null;
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (segment.getLiveDocs() == null || segment.getLiveDocs().get(doc)) return read(segment, doc);
        }
        return null;
    }

    private static @Nullable Watermark read(LeafReader segment, int doc) throws IOException {
        NumericDocValues positions = DocValues.getNumeric(segment, Fields.POSITION);
        SortedDocValues epochs = DocValues.getSorted(segment, Fields.EPOCH);
        if (!positions.advanceExact(doc) || !epochs.advanceExact(doc)) return null;
        return new Watermark(epochs.lookupOrd(epochs.ordValue()).utf8ToString(), positions.longValue());
    }
}
