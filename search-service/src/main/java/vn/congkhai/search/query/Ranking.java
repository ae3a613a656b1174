package vn.congkhai.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.queries.function.FunctionScoreQuery;
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

/** Finds the hits of one page: the first pages from what is promising, later ones and other orders from everything. */
final class Ranking {
    /** So many promising hits are looked at closely. */
    private static final int PROMISING = 300;
    /** As far as this the promising ones are trusted to hold the best. */
    private static final int TRUSTED = 50;

    private static final int MISSED = -1;

    private final IndexSearcher searcher;
    private final Plan plan;
    private final Query left;
    private final Query scoring;

    Ranking(IndexSearcher searcher, Plan plan, Query left, Standing standing) {
        this.searcher = searcher;
        this.plan = plan;
        this.left = left;
        this.scoring = new FunctionScoreQuery(plan.scoring(), standing);
    }

    /**
     * The hits from one on.
     *
     * @param total how many match
     */
    List<Placed> page(Ordering ordering, int first, @Nullable Cursor after, long total) throws IOException {
        int wanted = first + SearchRequest.PAGE_SIZE;
        if (ordering.byScore() && after == null && wanted <= TRUSTED && total > TRUSTED) {
            List<Placed> best = best();
            if (best.size() >= wanted) return best.subList(first, wanted);
        }
        Query among = Filtering.among(left, ordering.byScore() ? scoring : plan.matching());
        var manager = new TopFieldCollectorManager(ordering.sort(), wanted, ordering.after(after), Integer.MAX_VALUE);
        ScoreDoc[] all = searcher.search(among, manager).scoreDocs;
        return Arrays.stream(all)
                .skip(first)
                .map(hit -> Ordering.placed((FieldDoc) hit))
                .toList();
    }

    private List<Placed> best() throws IOException {
        TopDocs promising = searcher.search(
                Filtering.among(left, plan.promising()), new TopScoreDocCollectorManager(PROMISING, PROMISING));
        TopDocs scored = new Scoring(scoring).rescore(searcher, promising, PROMISING);
        List<Placed> best = new ArrayList<>();
        for (ScoreDoc hit : scored.scoreDocs) {
            if (hit.score == MISSED) continue;
            long tie = Objects.requireNonNullElse(Force.value(searcher.getIndexReader(), hit.doc, Fields.TIE), 0L);
            best.add(new Placed(hit.doc, new Cursor(hit.score, tie)));
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
