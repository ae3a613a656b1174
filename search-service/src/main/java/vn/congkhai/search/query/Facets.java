package vn.congkhai.search.query;

import java.util.List;

/** How many hits there are of each kind, the most frequent first; years from the latest. */
public record Facets(
        List<Count> type,
        List<Count> category,
        List<Count> year,
        List<Count> issuer,
        List<Count> field,
        List<Count> form,
        List<Count> status,
        List<Count> portal) {
    static final Facets NONE =
            new Facets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Facets {
        type = List.copyOf(type);
        category = List.copyOf(category);
        year = List.copyOf(year);
        issuer = List.copyOf(issuer);
        field = List.copyOf(field);
        form = List.copyOf(form);
        status = List.copyOf(status);
        portal = List.copyOf(portal);
    }

    /** A value and the hits that have it. */
    public record Count(String value, long count) {}
}
