package vn.congkhai.search.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for on one portal.
 *
 * @param portal portal id
 * @param q what was typed, in normal form C; null for everything that the filters leave
 * @param filters what narrows it
 * @param order which comes first
 * @param page from 1
 * @param after the last hit that was seen, instead of a page
 */
public record SearchRequest(
        String portal,
        @Nullable String q,
        Filters filters,
        Order order,
        int page,
        @Nullable Cursor after) {
    /** Hits on a page. */
    public static final int PAGE_SIZE = 10;

    /** Nobody turns to a later page, and what it costs to sort grows with it; a cursor goes on without end. */
    public static final int MAX_PAGE = 1_000;

    /** Which hit comes first. */
    public enum Order {
        /** The one that answers best. */
        RELEVANCE,
        /** The newest. */
        DATE
    }

    /** A page of the best hits. */
    public SearchRequest(
            String portal,
            @Nullable String q,
            @Nullable String type,
            @Nullable String category,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int page) {
        this(
                portal,
                q,
                new Filters(type, category, null, null, null, null, from, to, null),
                Order.RELEVANCE,
                page,
                null);
    }

    /** The same, asked in other words. */
    SearchRequest asking(@Nullable String words) {
        return new SearchRequest(portal, words, filters, order, page, after);
    }
}
