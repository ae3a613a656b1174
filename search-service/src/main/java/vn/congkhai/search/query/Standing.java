package vn.congkhai.search.query;

import java.io.IOException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Fields;

/** What a hit is worth beside its words: newer is a little better among equals, out of force is a good deal worse. */
final class Standing extends DoubleValuesSource {
    private static final double OUT_OF_FORCE = .6;
    private static final double NEW = .05;
    private static final double HALF_LIFE_DAYS = 5 * 365.25;
    /** Less than any word is worth. */
    private static final float HINT = .05f;

    private final Force force;
    private final long today;

    Standing(Force force, long today) {
        this.force = force;
        this.today = today;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.DAY);
        return new DoubleValues() {
            private int document;

            @Override
            public double doubleValue() throws IOException {
                double standing = force.isOut(leaf.docBase + document) ? OUT_OF_FORCE : 1;
                if (days.advanceExact(document)) standing *= 1 + NEW * newness(days.longValue());
                return scores.doubleValue() * standing;
            }

            @Override
            public boolean advanceExact(int doc) throws IOException {
                document = doc;
                return scores.advanceExact(doc);
            }
        };
    }

    /** Decides among equals which of them are looked at closely: the newer. Unlike the standing itself it lets Lucene skip what is old. */
    Query hint() {
        return LongField.newDistanceFeatureQuery(Fields.DAY, HINT, today, (long) HALF_LIFE_DAYS);
    }

    private double newness(long day) {
        return Math.pow(2, -Math.max(0, today - day) / HALF_LIFE_DAYS);
    }

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher reader) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Standing standing && standing.force == force && standing.today == today;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(force) ^ Long.hashCode(today);
    }

    @Override
    public String toString() {
        return "standing";
    }
}
