package vn.congkhai.search.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search; null where nothing does.
 *
 * @param type type of hit
 * @param category slug of the category, with those below it
 * @param field field of law
 * @param issuer who issued the document
 * @param form form of the document, such as Quyết định
 * @param year year of issue or publication
 * @param from published on this day in Vietnam or later; of documents: issued
 * @param to published on this day in Vietnam or earlier; of documents: issued
 * @param inForce true: only documents in force, false: only those that are not
 */
public record Filters(
        @Nullable String type,
        @Nullable String category,
        @Nullable String field,
        @Nullable String issuer,
        @Nullable String form,
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean inForce) {
    /** Nothing narrows. */
    public static final Filters NONE = new Filters(null, null, null, null, null, null, null, null, null);
}
