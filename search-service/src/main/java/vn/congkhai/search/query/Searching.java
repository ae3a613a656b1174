package vn.congkhai.search.query;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import vn.congkhai.search.index.Searchable;
import vn.congkhai.search.text.Keystrokes;

/** Tìm kiếm: finds what is public on one portal. */
public final class Searching {
    /** More than the longest question asked in every way has, so that a question can never be too long for Lucene. */
    private static final int MOST_CLAUSES = 4_096;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final Searchable index;
    private final Synonyms synonyms;
    private final Now now;

    /** Searches that index; the clock says what is in force. */
    public Searching(Searchable index, Synonyms synonyms, Clock clock) {
        this.index = index;
        this.synonyms = synonyms;
        this.now = new Now(clock);
    }

    /**
     * One page of hits.
     *
     * @throws IOException if the index cannot be read
     */
    public SearchResult search(SearchRequest request) throws IOException {
        if (request.q() == null) {
            return index.ask(searcher -> search(searcher, Plan.of(MatchAllDocsQuery.INSTANCE), Snippets.NONE, request));
        }
        Asked asked = Asked.of(request.q());
        if (Matching.of(asked.words()).isEmpty()) return SearchResult.nothing(request.page());
        return index.ask(searcher -> search(searcher, asked, request));
    }

    private SearchResult search(IndexSearcher searcher, Asked asked, SearchRequest request) throws IOException {
        var spelling = new Spelling(searcher, now.vocabulary(searcher.getIndexReader()), request.portal());
        String restored = spelling.restored(asked.words());
        Snippets snippets = Snippets.of(asked.words(), restored);
        SearchResult strict = search(searcher, strict(searcher, asked, request.portal()), snippets, request);
        if (asked.isExpert()) return strict;
        if (strict.total() > 0) {
            boolean mistyped = spelling.isUnheardOf(asked.words());
            if (!mistyped) return strict.meaning(restored);
            boolean keystrokes = !decoded(searcher, asked.words()).equals(asked.words());
            if (!keystrokes) return strict.meaning(spelling.corrected(asked.words()));
        }
        return otherwise(searcher, asked.words(), spelling, request);
    }

    /** Nothing says what was typed: perhaps it was typed without an input method, or with a mistake; else less is enough. */
    private SearchResult otherwise(IndexSearcher searcher, String words, Spelling spelling, SearchRequest request)
            throws IOException {
        String decoded = decoded(searcher, words);
        String better = decoded.equals(words) ? spelling.corrected(words) : decoded;
        Plan relaxed = Matching.of(words).relaxed();
        if (better != null) {
            Snippets snippets = Snippets.of(better, null);
            Plan meant = strict(searcher, Asked.of(better), request.portal());
            SearchResult found = search(searcher, meant, snippets, request);
            if (found.total() > 0) return found.meaning(better);
        }
        if (relaxed == null) return SearchResult.nothing(request.page());
        return search(searcher, relaxed, Snippets.of(words, null), request);
    }

    private String decoded(IndexSearcher searcher, String words) throws IOException {
        Vocabulary vocabulary = now.vocabulary(searcher.getIndexReader());
        return Keystrokes.decoded(words, vocabulary::resembles);
    }

    private Plan strict(IndexSearcher searcher, Asked asked, String portal) throws IOException {
        List<Plan> ways = new ArrayList<>();
        for (String words : synonyms.variants(portal, asked.words())) {
            ways.add(Matching.of(words).strict());
        }
        return Plan.of(
                ways,
                asked.phrases().stream().map(Matching::phrase).toList(),
                asked.unwanted().stream().map(Matching::phrase).toList());
    }

    private SearchResult search(IndexSearcher searcher, Plan plan, Snippets snippets, SearchRequest request)
            throws IOException {
        LocalDate today = now.today();
        Force force = now.force(searcher.getIndexReader(), request.portal());
        Query left = Filtering.left(plan, request, force, today);
        FacetCounter facets = count(searcher, plan, left, force, today);
        Ordering ordering = Ordering.of(request.order());
        int first = request.after() == null ? (request.page() - 1) * SearchRequest.PAGE_SIZE : 0;
        List<Ordering.Placed> page = facets.total() <= first
                ? List.of()
                : new Ranking(searcher, plan, left, new Standing(force, today.toEpochDay()))
                        .page(ordering, first, request.after(), facets.total());
        Hits shown = new Hits(searcher, snippets, force, today);
        List<Hit> hits = new ArrayList<>();
        for (Ordering.Placed placed : page) hits.add(shown.of(placed.document()));
        boolean more = page.size() == SearchRequest.PAGE_SIZE && facets.total() > first + SearchRequest.PAGE_SIZE;
        String next = more ? page.getLast().cursor().encoded() : null;
        return new SearchResult(facets.total(), request.page(), hits, facets.facets(request.portal()), null, next);
    }

    /** Where everything matches, only what is left of it is walked: the other portals' documents are not even looked at. */
    private static FacetCounter count(IndexSearcher searcher, Plan plan, Query left, Force force, LocalDate today)
            throws IOException {
        if (plan.matching() instanceof MatchAllDocsQuery) {
            return searcher.search(left, FacetCounter.manager(null, force, today.toEpochDay()));
        }
        Weight among = searcher.createWeight(searcher.rewrite(left), ScoreMode.COMPLETE_NO_SCORES, 1);
        return searcher.search(plan.matching(), FacetCounter.manager(among, force, today.toEpochDay()));
    }
}
