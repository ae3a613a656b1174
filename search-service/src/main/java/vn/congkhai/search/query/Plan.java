package vn.congkhai.search.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * A search in three queries: what matches, which needs no scores and is counted; what may be among the best, which Lucene finds
 * without looking at most of the rest; and how good a hit really is, which is asked of those few only.
 *
 * @param matching what matches
 * @param promising scores roughly
 * @param scoring matches the same as {@code matching}, and scores
 * @param only what a hit must be beside, such as say a phrase
 * @param never what a hit must not be
 */
record Plan(Query matching, Query promising, Query scoring, List<Query> only, List<Query> never) {
    Plan {
        only = List.copyOf(only);
        never = List.copyOf(never);
    }

    /** One that is asked in several ways; a hit is as good as in the best of them. */
    static Plan of(List<Plan> ways, List<Query> only, List<Query> never) {
        if (ways.size() == 1) {
            Plan way = ways.getFirst();
            return new Plan(way.matching, way.promising, way.scoring, only, never);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<Query> promising = new ArrayList<>();
        List<Query> scoring = new ArrayList<>();
        for (Plan way : ways) {
            any.add(way.matching, Occur.SHOULD);
            promising.add(way.promising);
            scoring.add(way.scoring);
        }
        return new Plan(
                any.build(), new DisjunctionMaxQuery(promising, 0), new DisjunctionMaxQuery(scoring, 0), only, never);
    }

    /** One of a query that is cheap or of which all hits are equal. */
    static Plan of(Query query) {
        return new Plan(query, query, query, List.of(), List.of());
    }
}
