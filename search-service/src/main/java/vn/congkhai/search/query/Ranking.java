package vn.congkhai.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Fields;
import vn.congkhai.search.query.Ordering.Placed;

/**
 * The hits of one page. Of many, the promising ones are looked at closely and come first; all others follow in the order of
 * everything, so that pages and cursors show each hit once.
 */
final class Ranking {
    /** So many promising hits are looked at closely; of no more than these, all are. */
    private static final int PROMISING = 100;

    private static final int MISSED = -1;

    private final IndexSearcher searcher;
    private final Plan plan;
    private final Query left;
    private final Standing standing;
    private final Query scoring;

    Ranking(IndexSearcher searcher, Plan plan, Query left, Standing standing) {
        this.searcher = searcher;
        this.plan = plan;
        this.left = left;
        this.standing = standing;
        this.scoring = new FunctionScoreQuery(plan.scoring(), standing);
    }

    /**
     * The hits from one on.
     *
     * @param first how many come before, if there is no cursor
     * @param cursor where the page before ended
     * @param total how many match
     */
    List<Placed> page(Ordering ordering, int first, @Nullable Cursor cursor, long total) throws IOException {
        Cursor after = cursor == null || !ordering.byScore() ? cursor : current(cursor);
        if (!ordering.byScore() || total <= PROMISING) {
            List<Placed> hits = everything(ordering, after, first + SearchRequest.PAGE_SIZE, false);
            return hits.subList(Math.min(first, hits.size()), hits.size());
        }
        List<Placed> best = best();
        Set<Integer> shown = best.stream().map(Placed::document).collect(Collectors.toSet());
        if (after != null && after.behind()) return others(ordering, after, shown, SearchRequest.PAGE_SIZE);
        int from = after == null ? first : next(best, after);
        int end = from + SearchRequest.PAGE_SIZE;
        if (end <= best.size()) return best.subList(from, end);
        return Stream.concat(best.stream(), others(ordering, null, shown, end).stream())
                .skip(from)
                .limit(SearchRequest.PAGE_SIZE)
                .toList();
    }

    /** Scores move with everything that is published, and differ from replica to replica: a hit is where it is now. */
    private Cursor current(Cursor cursor) throws IOException {
        Query itself = NumericDocValuesField.newSlowExactQuery(Fields.TIE, cursor.tie());
        Query among = new BooleanQuery.Builder()
                .add(Filtering.among(left, scoring), Occur.MUST)
                .add(itself, Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(among, new TopScoreDocCollectorManager(1, 1)).scoreDocs;
        return found.length == 0 ? cursor : new Cursor(found[0].score, cursor.tie(), cursor.behind());
    }

    /** The place behind a cursor among the best. */
    private static int next(List<Placed> best, Cursor after) {
        int place = 0;
        for (int i = 0; i < best.size(); i++) {
            Cursor cursor = best.get(i).cursor();
            if (cursor.tie() == after.tie()) return i + 1;
            boolean before =
                    cursor.value() > after.value() || (cursor.value() == after.value() && cursor.tie() < after.tie());
            if (before) place = i + 1;
        }
        return place;
    }

    private List<Placed> others(Ordering ordering, @Nullable Cursor after, Set<Integer> shown, int wanted)
            throws IOException {
        return everything(ordering, after, shown.size() + wanted, true).stream()
                .filter(hit -> !shown.contains(hit.document()))
                .limit(wanted)
                .toList();
    }

    private List<Placed> everything(Ordering ordering, @Nullable Cursor after, int wanted, boolean behind)
            throws IOException {
        Query among = Filtering.among(left, ordering.byScore() ? scoring : plan.matching());
        var manager = new TopFieldCollectorManager(ordering.sort(), wanted, ordering.after(after), Integer.MAX_VALUE);
        return Arrays.stream(searcher.search(among, manager).scoreDocs)
                .map(hit -> Ordering.placed((FieldDoc) hit, behind))
                .toList();
    }

    private List<Placed> best() throws IOException {
        Query newerFirst = new BooleanQuery.Builder()
                .add(Filtering.among(left, plan.promising()), Occur.MUST)
                .add(standing.hint(), Occur.SHOULD)
                .build();
        TopDocs promising = searcher.search(
                newerFirst,
                new TopFieldCollectorManager(
                        Ordering.of(SearchRequest.Order.RELEVANCE).sort(), PROMISING, PROMISING));
        TopDocs scored = new Scoring(scoring).rescore(searcher, promising, PROMISING);
        List<Placed> best = new ArrayList<>();
        for (ScoreDoc hit : scored.scoreDocs) {
            if (hit.score == MISSED) continue;
            long tie = Objects.requireNonNullElse(Force.value(searcher.getIndexReader(), hit.doc, Fields.TIE), 0L);
            best.add(new Placed(hit.doc, new Cursor(hit.score, tie, false)));
        }
        best.sort(Comparator.comparingDouble((Placed hit) -> -hit.cursor().value())
                .thenComparingLong(hit -> hit.cursor().tie()));
        return best;
    }

    /** Takes the second score alone; what does not match closely has missed. */
    private static final class Scoring extends QueryRescorer {
        Scoring(Query query) {
            super(query);
        }

        @Override
        protected float combine(float first, boolean matches, float second) {
            return matches ? second : MISSED;
        }
    }
}
