package vn.congkhai.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total hits on all pages
 * @param page page, from 1
 * @param hits hits of the page, best first
 * @param facets what the hits of all pages are
 * @param didYouMean another spelling that finds more or better, if there is one
 * @param next the cursor behind the last hit, null when there are no more
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SearchResult(
        long total,
        int page,
        List<Hit> hits,
        Facets facets,
        @Nullable String didYouMean,
        @Nullable String next) {
    public SearchResult {
        hits = List.copyOf(hits);
    }

    /** Nothing. */
    static SearchResult nothing(int page) {
        return new SearchResult(0, page, List.of(), Facets.NONE, null, null);
    }

    /** The same with another spelling. */
    SearchResult meaning(@Nullable String spelling) {
        return new SearchResult(total, page, hits, facets, spelling, next);
    }
}
