package vn.congkhai.search.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for on one portal.
 *
 * @param portal portal id
 * @param q what was typed, in normal form C
 * @param type only hits of this type
 * @param category only hits of this category or below it
 * @param from only hits published on this day in Vietnam or later
 * @param to only hits published on this day in Vietnam or earlier
 * @param page from 1
 */
public record SearchRequest(
        String portal,
        String q,
        @Nullable String type,
        @Nullable String category,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {
    /** Hits on a page. */
    public static final int PAGE_SIZE = 10;

    /** Nobody turns to a later page, and what it costs to sort grows with it. */
    public static final int MAX_PAGE = 1_000;
}
