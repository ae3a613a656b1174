package vn.congkhai.search.query;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Fields;
import vn.congkhai.search.index.SearchIndex;

/** Tìm kiếm: finds what is public on one portal. */
public final class Searching {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final SearchIndex index;

    /** Searches that index. */
    public Searching(SearchIndex index) {
        this.index = index;
    }

    /**
     * One page of hits.
     *
     * @throws IOException if the index cannot be read
     */
    public SearchResult search(SearchRequest request) throws IOException {
        Matching matching = Matching.of(request.q());
        if (matching.isEmpty()) return SearchResult.nothing(request.page());
        return index.ask(searcher -> {
            SearchResult strict = search(searcher, matching.strict(), request);
            Query relaxed = matching.relaxed();
            return strict.total() > 0 || relaxed == null ? strict : search(searcher, relaxed, request);
        });
    }

    private static SearchResult search(IndexSearcher searcher, Query matching, SearchRequest request)
            throws IOException {
        int first = (request.page() - 1) * SearchRequest.PAGE_SIZE;
        var best = new TopScoreDocCollectorManager(first + SearchRequest.PAGE_SIZE, Integer.MAX_VALUE);
        Object[] found =
                searcher.search(filtered(matching, request), new MultiCollectorManager(best, FacetCounter.manager()));
        FacetCounter facets = (FacetCounter) found[1];
        ScoreDoc[] all = ((TopDocs) found[0]).scoreDocs;
        ScoreDoc[] page = Arrays.copyOfRange(all, Math.min(first, all.length), all.length);
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        Snippets snippets = Snippets.of(request.q());
        for (ScoreDoc scored : page) hits.add(hit(stored.document(scored.doc), snippets));
        return new SearchResult(facets.total(), request.page(), hits, facets.facets(), null);
    }

    static Query filtered(Query matching, SearchRequest request) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(matching, Occur.MUST);
        query.add(new TermQuery(new Term(Fields.PORTAL, request.portal())), Occur.FILTER);
        if (request.type() != null) query.add(new TermQuery(new Term(Fields.TYPE, request.type())), Occur.FILTER);
        if (request.category() != null) query.add(category(request.category()), Occur.FILTER);
        if (request.from() != null || request.to() != null) {
            long from = request.from() == null ? Long.MIN_VALUE : startOf(request.from());
            long before =
                    request.to() == null ? Long.MAX_VALUE : startOf(request.to().plusDays(1));
            query.add(LongPoint.newRangeQuery(Fields.PUBLISHED, from, before - 1), Occur.FILTER);
        }
        return query.build();
    }

    private static Query category(String slug) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.CATEGORY, slug)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.CATEGORY, slug + "/")), Occur.SHOULD)
                .build();
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(VIETNAM).toInstant().toEpochMilli();
    }

    private static Hit hit(Document found, Snippets snippets) {
        return new Hit(
                found.get(Fields.ID),
                found.get(Fields.TYPE),
                found.get(Fields.CATEGORY),
                found.get(Fields.STORED_TITLE),
                found.get(Fields.URL),
                snippets.from(found.get(Fields.STORED_TEXT)),
                publishedAt(found.getField(Fields.PUBLISHED)));
    }

    private static @Nullable Instant publishedAt(@Nullable IndexableField field) {
        return field == null || field.numericValue() == null
                ? null
                : Instant.ofEpochMilli(field.numericValue().longValue());
    }
}
