package vn.congkhai.search.query;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Fields;

/** The order of hits, in which no two are equal, so that a page and a cursor go on where the one before ended. */
record Ordering(Sort sort, boolean byScore) {
    private static final long UNDATED = Long.MIN_VALUE / 2;
    private static final SortField TIE = new SortField(Fields.TIE, SortField.Type.LONG);
    private static final Ordering RELEVANCE = new Ordering(new Sort(SortField.FIELD_SCORE, TIE), true);
    private static final Ordering DATE = new Ordering(new Sort(newestFirst(), TIE), false);

    static Ordering of(SearchRequest.Order order) {
        return switch (order) {
            case RELEVANCE -> RELEVANCE;
            case DATE -> DATE;
        };
    }

    /** Where to go on; null from the beginning. */
    @Nullable
    FieldDoc after(@Nullable Cursor cursor) {
        if (cursor == null) return null;
        Object value = byScore ? (Object) (float) cursor.value() : (Object) (long) cursor.value();
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, cursor.tie()});
    }

    static Placed placed(FieldDoc hit, boolean behind) {
        double value = ((Number) hit.fields[0]).doubleValue();
        return new Placed(hit.doc, new Cursor(value, ((Number) hit.fields[1]).longValue(), behind));
    }

    /**
     * A hit in its place.
     *
     * @param document its number in the reader
     * @param cursor the place behind it
     */
    record Placed(int document, Cursor cursor) {}

    private static SortField newestFirst() {
        return new SortField(Fields.WHEN, SortField.Type.LONG, true, UNDATED);
    }
}
