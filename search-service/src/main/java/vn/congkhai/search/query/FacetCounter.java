package vn.congkhai.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Fields;

/** Counts hits by what they are; what {@link #manager} returns can be asked. */
final class FacetCounter extends SimpleCollector {
    private static final List<String> KEYWORDS =
            List.of(Fields.TYPE, Fields.CATEGORY, Fields.YEAR, Fields.ISSUER, Fields.FIELD, Fields.FORM);
    private static final int MOST_VALUES = 50;
    private static final BytesRef DOCUMENT = new BytesRef("document");

    private final @Nullable Weight left;
    private final Force force;
    private final long today;
    private final Map<String, Map<String, Long>> words = new HashMap<>();
    private final Map<Hit.Status, LongAdder> statuses = new EnumMap<>(Hit.Status.class);
    private List<Keyword> keywords = List.of();
    private NumericDocValues effective = DocValues.emptyNumeric();
    private SortedDocValues type = DocValues.emptySorted();
    private @Nullable FixedBitSet counted;
    private int documents = -1;
    private int base;
    private long total;

    private FacetCounter(@Nullable Weight left, Force force, long today) {
        this.left = left;
        this.force = force;
        this.today = today;
        KEYWORDS.forEach(field -> words.put(field, new HashMap<>()));
    }

    /**
     * Makes counters and adds them up.
     *
     * @param left only hits among these count, null if all do
     */
    static CollectorManager<FacetCounter, FacetCounter> manager(@Nullable Weight left, Force force, long today) {
        return new CollectorManager<>() {
            @Override
            public FacetCounter newCollector() {
                return new FacetCounter(left, force, today);
            }

            @Override
            public FacetCounter reduce(Collection<FacetCounter> counters) throws IOException {
                FacetCounter sum = new FacetCounter(null, force, today);
                for (FacetCounter counter : counters) sum.add(counter);
                return sum;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        flush();
        List<Keyword> here = new ArrayList<>();
        for (String field : KEYWORDS) here.add(new Keyword(field, DocValues.getSorted(leaf.reader(), field)));
        keywords = here;
        effective = DocValues.getNumeric(leaf.reader(), Fields.EFFECTIVE);
        type = DocValues.getSorted(leaf.reader(), Fields.TYPE);
        documents = type.lookupTerm(DOCUMENT);
        base = leaf.docBase;
        counted = left == null ? null : counted(left, leaf);
    }

    private static FixedBitSet counted(Weight left, LeafReaderContext leaf) throws IOException {
        FixedBitSet counted = new FixedBitSet(leaf.reader().maxDoc());
        Scorer scorer = left.scorer(leaf);
        if (scorer != null) counted.or(scorer.iterator());
        return counted;
    }

    @Override
    public void collect(int doc) throws IOException {
        if (counted != null && !counted.get(doc)) return;
        total++;
        for (Keyword keyword : keywords) keyword.count(doc);
        if (documents >= 0 && type.advanceExact(doc) && type.ordValue() == documents) {
            count(status(doc), 1);
        }
    }

    private void count(Hit.Status status, long hits) {
        statuses.computeIfAbsent(status, first -> new LongAdder()).add(hits);
    }

    private Hit.Status status(int doc) throws IOException {
        if (force.isOut(base + doc)) return Hit.Status.OUT_OF_FORCE;
        boolean later = effective.advanceExact(doc) && effective.longValue() > today;
        return later ? Hit.Status.NOT_YET : Hit.Status.IN_FORCE;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    Facets facets(String portal) {
        Comparator<Facets.Count> byValue = Comparator.comparing(Facets.Count::value);
        Comparator<Facets.Count> mostFirst =
                Comparator.comparingLong(Facets.Count::count).reversed().thenComparing(byValue);
        Map<String, Long> status = new HashMap<>();
        statuses.forEach((value, count) -> status.put(value.name(), count.sum()));
        return new Facets(
                counts(of(Fields.TYPE), mostFirst),
                counts(of(Fields.CATEGORY), mostFirst),
                counts(of(Fields.YEAR), byValue.reversed()),
                counts(of(Fields.ISSUER), mostFirst),
                counts(of(Fields.FIELD), mostFirst),
                counts(of(Fields.FORM), mostFirst),
                counts(status, mostFirst),
                total == 0 ? List.of() : List.of(new Facets.Count(portal, total)));
    }

    private Map<String, Long> of(String field) {
        return words.getOrDefault(field, Map.of());
    }

    private void add(FacetCounter counter) throws IOException {
        counter.flush();
        counter.keywords = List.of();
        total += counter.total;
        counter.words.forEach((field, counts) -> add(counts, of(field)));
        counter.statuses.forEach((status, count) -> count(status, count.sum()));
    }

    private static void add(Map<String, Long> counts, Map<String, Long> sums) {
        counts.forEach((value, count) -> sums.merge(value, count, Long::sum));
    }

    private void flush() throws IOException {
        for (Keyword keyword : keywords) keyword.addTo(of(keyword.field));
    }

    private static List<Facets.Count> counts(Map<String, Long> counted, Comparator<Facets.Count> order) {
        return counted.entrySet().stream()
                .map(entry -> new Facets.Count(entry.getKey(), entry.getValue()))
                .sorted(order)
                .limit(MOST_VALUES)
                .toList();
    }

    /** Counts by ordinal; the words are looked up once per segment. */
    private static final class Keyword {
        private final String field;
        private final SortedDocValues values;
        private final long[] counts;

        Keyword(String field, SortedDocValues values) {
            this.field = field;
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
