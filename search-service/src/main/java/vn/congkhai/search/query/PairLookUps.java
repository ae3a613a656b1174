package vn.congkhai.search.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import vn.congkhai.search.index.Fields;
import vn.congkhai.search.text.Analysis;

/** In how many texts two syllables stand side by side, looked up in the index once for each pair, and not without end. */
final class PairLookUps {
    /** Whatever is typed, no question may cost more than this. */
    static final int MOST = 2_000;

    private final IndexReader reader;
    private final Map<String, Integer> known = new HashMap<>();

    PairLookUps(IndexReader reader) {
        this.reader = reader;
    }

    /** In how many texts; none, once too much was looked up. */
    int texts(String first, String second) throws IOException {
        String pair = Analysis.pair(first, second);
        Integer texts = known.get(pair);
        if (texts != null) return texts;
        if (isExhausted()) return 0;
        int found = reader.docFreq(new Term(Fields.text(Analysis.PAIRS), pair));
        known.put(pair, found);
        return found;
    }

    int count() {
        return known.size();
    }

    boolean isExhausted() {
        return known.size() >= MOST;
    }
}
