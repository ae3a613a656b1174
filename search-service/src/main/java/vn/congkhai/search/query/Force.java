package vn.congkhai.search.query;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Fields;

/**
 * Hiệu lực văn bản: which documents of a portal are out of force on a day, since another public document of the portal that is in
 * force replaces them. Worked out from the index as it is, so the order in which the documents came does not matter.
 */
final class Force {
    private final Map<Integer, Integer> replaced = new HashMap<>();

    private Force() {}

    static Force of(IndexReader reader, String portal, LocalDate today) throws IOException {
        Force force = new Force();
        Terms numbers = MultiTerms.getTerms(reader, Fields.REPLACES);
        if (numbers == null) return force;
        Bits live = MultiBits.getLiveDocs(reader);
        BytesRef prefix = new BytesRef(portal + "/");
        TermsEnum terms = numbers.iterator();
        if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) return force;
        for (BytesRef number = terms.term(); number != null; number = terms.next()) {
            if (!startsWith(number, prefix)) break;
            for (int replacing : documents(reader, live, Fields.REPLACES, number)) {
                force.replace(reader, live, number, replacing, today.toEpochDay());
            }
        }
        return force;
    }

    private void replace(IndexReader reader, @Nullable Bits live, BytesRef number, int replacing, long today)
            throws IOException {
        Long from = value(reader, replacing, Fields.EFFECTIVE);
        Long issued = value(reader, replacing, Fields.DAY);
        if (from == null || issued == null || from > today) return;
        for (int old : documents(reader, live, Fields.WHOLE_NUMBER, number)) {
            // Numbers come again every year where they do not name it: only an older document can be meant.
            Long day = value(reader, old, Fields.DAY);
            if (old != replacing && day != null && day <= issued) replaced.put(old, replacing);
        }
    }

    /** Whether the document of this number in the reader is out of force. */
    boolean isOut(int document) {
        return !replaced.isEmpty() && replaced.containsKey(document);
    }

    /** The document that replaces another one; null if none does. */
    @Nullable
    Integer replacing(int document) {
        return replaced.get(document);
    }

    private static List<Integer> documents(IndexReader reader, @Nullable Bits live, String field, BytesRef term)
            throws IOException {
        PostingsEnum found = MultiTerms.getTermPostingsEnum(reader, field, term, PostingsEnum.NONE);
        List<Integer> documents = new ArrayList<>();
        if (found == null) return documents;
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (live == null || live.get(doc)) documents.add(doc);
        }
        return documents;
    }

    /** A number that a document holds; null if it holds none. */
    static @Nullable Long value(IndexReader reader, int document, String field) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : null;
    }

    private static boolean startsWith(BytesRef term, BytesRef prefix) {
        return term.length >= prefix.length && new BytesRef(term.bytes, term.offset, prefix.length).bytesEquals(prefix);
    }
}
