package vn.congkhai.search.query;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vn.congkhai.search.index.Fields;
import vn.congkhai.search.text.Analysis;

/**
 * In how many texts two syllables with diacritics stand side by side. Sixteen bytes and less for each pair; of a large index only
 * those that two texts have.
 */
final class PairCounts {
    static final PairCounts EMPTY = new PairCounts();

    private static final int SMALL = 2_000;
    private static final int MOST = 2_000_000;

    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    private PairCounts() {}

    static PairCounts of(IndexReader reader) throws IOException {
        PairCounts pairs = new PairCounts();
        Terms terms = MultiTerms.getTerms(reader, Fields.text(Analysis.EXACT_PAIRS));
        if (terms == null) return pairs;
        int least = reader.maxDoc() < SMALL ? 1 : 2;
        TermsEnum pair = terms.iterator();
        for (BytesRef term = pair.next(); term != null && pairs.size < MOST; term = pair.next()) {
            int texts = pair.docFreq();
            if (texts >= least) pairs.put(hash(term), texts);
        }
        return pairs;
    }

    int of(String first, String second) {
        return counts[place(hash(new BytesRef(Analysis.pair(first, second))))];
    }

    private void put(long key, int texts) {
        if (2 * size >= keys.length) grow();
        int place = place(key);
        keys[place] = key;
        counts[place] = texts;
        size++;
    }

    private void grow() {
        long[] before = keys;
        int[] texts = counts;
        keys = new long[2 * before.length];
        counts = new int[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (texts[i] == 0) continue;
            int place = place(before[i]);
            keys[place] = before[i];
            counts[place] = texts[i];
        }
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) (key ^ (key >>> 32)) & mask;
        while (counts[place] != 0 && keys[place] != key) place = (place + 1) & mask;
        return place;
    }

    private static long hash(BytesRef term) {
        long high = StringHelper.murmurhash3_x86_32(term, 17);
        return (high << 32) ^ (StringHelper.murmurhash3_x86_32(term, 71) & 0xffffffffL);
    }
}
