package vn.congkhai.search.query;

import java.time.LocalDate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Fields;

/** Leaves of what matches only what was asked for; always within one portal, which only what is public has. */
final class Filtering {
    private Filtering() {}

    /** The query among what is left. */
    static Query among(Query left, Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(left, Occur.FILTER)
                .build();
    }

    /** What is left of everything. */
    static Query left(Plan plan, SearchRequest request, Force force, LocalDate today) {
        Filters filters = request.filters();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        plan.only().forEach(only -> query.add(only, Occur.FILTER));
        plan.never().forEach(never -> query.add(never, Occur.MUST_NOT));
        add(query, Fields.PORTAL, request.portal());
        add(query, Fields.TYPE, filters.type());
        add(query, Fields.FIELD, filters.field());
        add(query, Fields.ISSUER, filters.issuer());
        add(query, Fields.FORM, filters.form());
        if (filters.category() != null) query.add(category(filters.category()), Occur.FILTER);
        if (filters.year() != null) query.add(year(filters.year()), Occur.FILTER);
        if (filters.from() != null || filters.to() != null) {
            query.add(between(Fields.DAY, filters.from(), filters.to()), Occur.FILTER);
        }
        if (filters.inForce() != null) addForce(query, filters.inForce(), force, today);
        return query.build();
    }

    private static void add(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null) query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }

    private static void addForce(BooleanQuery.Builder query, boolean inForce, Force force, LocalDate today) {
        add(query, Fields.TYPE, "document");
        Query begun = between(Fields.EFFECTIVE, null, today);
        if (inForce) {
            query.add(begun, Occur.FILTER).add(new Documents(force), Occur.MUST_NOT);
        } else {
            Query notYet = between(Fields.EFFECTIVE, today.plusDays(1), null);
            Query either = new BooleanQuery.Builder()
                    .add(notYet, Occur.SHOULD)
                    .add(new Documents(force), Occur.SHOULD)
                    .build();
            query.add(either, Occur.FILTER);
        }
    }

    private static Query category(String slug) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.CATEGORY, slug)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.CATEGORY, slug + "/")), Occur.SHOULD)
                .build();
    }

    private static Query year(int year) {
        return between(Fields.DAY, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Query between(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        return LongPoint.newRangeQuery(
                field,
                from == null ? Long.MIN_VALUE : from.toEpochDay(),
                to == null ? Long.MAX_VALUE : to.toEpochDay());
    }
}
