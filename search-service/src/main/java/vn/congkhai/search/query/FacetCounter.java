package vn.congkhai.search.query;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import vn.congkhai.search.index.Fields;

/** Counts hits by type, category and year; what {@link #manager} returns can be asked. */
final class FacetCounter extends SimpleCollector {
    private final Map<String, Long> types = new HashMap<>();
    private final Map<String, Long> categories = new HashMap<>();
    private final Map<String, Long> years = new HashMap<>();
    private Segment segment = Segment.EMPTY;
    private long total;

    /** Makes counters and adds them up. */
    static CollectorManager<FacetCounter, FacetCounter> manager() {
        return new CollectorManager<>() {
            @Override
            public FacetCounter newCollector() {
                return new FacetCounter();
            }

            @Override
            public FacetCounter reduce(Collection<FacetCounter> counters) throws IOException {
                FacetCounter sum = new FacetCounter();
                for (FacetCounter counter : counters) sum.add(counter);
                return sum;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        flush();
        segment = new Segment(
                new Keyword(DocValues.getSorted(leaf.reader(), Fields.TYPE)),
                new Keyword(DocValues.getSorted(leaf.reader(), Fields.CATEGORY)),
                DocValues.getNumeric(leaf.reader(), Fields.YEAR));
    }

    @Override
    public void collect(int doc) throws IOException {
        total++;
        segment.types.count(doc);
        segment.categories.count(doc);
        if (segment.years.advanceExact(doc)) years.merge(Long.toString(segment.years.longValue()), 1L, Long::sum);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    Facets facets() {
        Comparator<Facets.Count> byValue = Comparator.comparing(Facets.Count::value);
        Comparator<Facets.Count> mostFirst =
                Comparator.comparingLong(Facets.Count::count).reversed().thenComparing(byValue);
        return new Facets(counts(types, mostFirst), counts(categories, mostFirst), counts(years, byValue.reversed()));
    }

    private void add(FacetCounter counter) throws IOException {
        counter.flush();
        counter.segment = Segment.EMPTY;
        total += counter.total;
        counter.types.forEach((value, count) -> types.merge(value, count, Long::sum));
        counter.categories.forEach((value, count) -> categories.merge(value, count, Long::sum));
        counter.years.forEach((value, count) -> years.merge(value, count, Long::sum));
    }

    private void flush() throws IOException {
        segment.types.addTo(types);
        segment.categories.addTo(categories);
    }

    private static List<Facets.Count> counts(Map<String, Long> counted, Comparator<Facets.Count> order) {
        return counted.entrySet().stream()
                .map(entry -> new Facets.Count(entry.getKey(), entry.getValue()))
                .sorted(order)
                .toList();
    }

    private record Segment(Keyword types, Keyword categories, NumericDocValues years) {
        static final Segment EMPTY = new Segment(
                new Keyword(DocValues.emptySorted()), new Keyword(DocValues.emptySorted()), DocValues.emptyNumeric());
    }

    /** Counts by ordinal; the words are looked up once per segment. */
    private static final class Keyword {
        private final SortedDocValues values;
        private final long[] counts;

        Keyword(SortedDocValues values) {
            this.values = values;
            this.counts = new long[values.getValueCount()];
        }

        void count(int doc) throws IOException {
            if (values.advanceExact(doc)) counts[values.ordValue()]++;
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) sums.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Long::sum);
            }
        }
    }
}
