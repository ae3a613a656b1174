package vn.congkhai.search.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.page.FormField;
import vn.congkhai.page.InvalidField;
import vn.congkhai.page.Pagination;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.search.query.Facets;
import vn.congkhai.search.query.Hit;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.SearchResult;

/**
 * What a search page shows.
 *
 * @param byDate whether the newest are first
 * @param result what was found, null when nothing was asked or what was asked was refused
 */
public record SearchView(
        Place place,
        Regulation regulation,
        SearchParameters asked,
        List<FieldError> errors,
        boolean byDate,
        @Nullable SearchResult result) {
    private static final Map<String, String> TYPES = types();

    static SearchView unasked(Place place, Regulation regulation, SearchParameters asked) {
        return new SearchView(place, regulation, asked, List.of(), false, null);
    }

    static SearchView refused(Place place, Regulation regulation, SearchParameters asked, List<FieldError> errors) {
        return new SearchView(place, regulation, asked, errors, false, null);
    }

    static SearchView found(
            Place place, Regulation regulation, SearchParameters asked, boolean byDate, SearchResult result) {
        return new SearchView(place, regulation, asked, List.of(), byDate, result);
    }

    /** Title of the page. */
    public String title() {
        return words().isEmpty() || result == null ? place.title() : "Tìm “" + words() + "”";
    }

    /** What was typed. */
    public String words() {
        String q = asked.get("q");
        return q == null ? "" : q.strip();
    }

    /** The fields of the form; those that narrow come after the first. */
    public List<FormField> fields() {
        return new SearchForm(place, regulation, asked, errors, facets()).fields();
    }

    /** Whether a filter is set, so that the filters are shown open. */
    public boolean isFiltered() {
        return !errors.isEmpty()
                || SearchParameters.NAMES.stream()
                        .filter(name -> !List.of("q", "page", "cursor", "sort").contains(name))
                        .filter(name -> place == Place.EVERYTHING || !name.equals("type"))
                        .anyMatch(name -> asked.get(name) != null);
    }

    /** What to put right. */
    public List<InvalidField> invalid() {
        return errors.stream()
                .map(error -> new InvalidField(error.field(), error.message()))
                .toList();
    }

    /** How many were found, in a sentence. */
    public String count() {
        if (result == null) return "";
        String what = place == Place.DOCUMENTS ? "văn bản" : "kết quả";
        String whatFor = words().isEmpty() ? "" : " cho “" + words() + "”";
        if (result.total() == 0) return "Không tìm thấy " + what + " nào" + whatFor + ".";
        String where = result.page() == 1 ? "" : " Đang xem trang " + result.page() + ".";
        return "Tìm thấy " + String.format("%,d", result.total()).replace(',', '.') + " " + what + whatFor + "."
                + where;
    }

    /** What was found on this page. */
    public List<Hit> hits() {
        return result == null ? List.of() : result.hits();
    }

    /** Another spelling, with where it leads; null if there is none. */
    public @Nullable Link meaning() {
        String spelling = result == null ? null : result.didYouMean();
        return spelling == null ? null : new Link(spelling, address(from -> from.with("q", spelling)));
    }

    /** The other order, with where it leads. */
    public Link otherOrder() {
        return byDate
                ? new Link("Xếp theo mức phù hợp", address(from -> from.with("sort", "relevance")))
                : new Link("Xếp theo ngày, mới nhất trước", address(from -> from.with("sort", "date")));
    }

    /** Type and category of a hit, in words. */
    public String kicker(Hit hit) {
        Hit.Legal legal = hit.legal();
        if (legal != null && !legal.number().isEmpty()) {
            return (legal.form() + " " + legal.number()).strip();
        }
        String type = TYPES.getOrDefault(hit.type(), hit.type());
        return regulation
                .category(hit.category())
                .map(category -> type + " · " + category.name())
                .orElse(type);
    }

    /** What is said of a document's force; empty for what is no document. */
    public static String force(Hit hit) {
        Hit.Legal legal = hit.legal();
        if (legal == null) return "";
        return switch (legal.status()) {
            case IN_FORCE -> "Còn hiệu lực";
            case NOT_YET -> "Chưa có hiệu lực";
            case OUT_OF_FORCE -> "Hết hiệu lực";
        };
    }

    /** Links that narrow the search to one type, with their counts; none when there is only one. */
    public List<Narrowing> narrowings() {
        if (result == null || asked.get("type") != null) return List.of();
        List<Facets.Count> types = result.facets().type();
        if (types.size() < 2) return List.of();
        return types.stream()
                .map(count -> new Narrowing(
                        TYPES.getOrDefault(count.value(), count.value()),
                        count.count(),
                        address(from -> from.with("type", count.value()))))
                .toList();
    }

    /** The other pages. */
    public Pagination pagination() {
        long shown =
                result == null ? 0 : Math.min(result.total(), (long) SearchRequest.MAX_PAGE * SearchRequest.PAGE_SIZE);
        return Pagination.of(address(from -> from), result == null ? 1 : result.page(), SearchRequest.PAGE_SIZE, shown);
    }

    /** The same words without filters. */
    public String unfiltered() {
        Map<String, String> words = words().isEmpty() ? Map.of() : Map.of("q", words());
        return Addresses.of(place.path(), new SearchParameters(words));
    }

    /** Where this search can be followed as a feed, null when there is nothing to follow. */
    public @Nullable String feed() {
        if (result == null) return null;
        return Addresses.of(
                "/tim-kiem/feed.xml",
                asked.with("page", null).with("cursor", null).with("sort", null));
    }

    private Facets facets() {
        return result == null
                ? new Facets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                : result.facets();
    }

    private String address(UnaryOperator<SearchParameters> change) {
        SearchParameters start = asked.with("page", null).with("cursor", null);
        SearchParameters changed = change.apply(start);
        return Addresses.of(place.path(), place == Place.DOCUMENTS ? changed.with("type", null) : changed);
    }

    static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("article", "Tin, bài");
        types.put("document", "Văn bản");
        types.put("service", "Dịch vụ công");
        types.put("procedure", "Thủ tục hành chính");
        types.put("question", "Hỏi đáp");
        types.put("page", "Trang giới thiệu");
        return types;
    }

    /** A link to fewer results. */
    public record Narrowing(String label, long count, String href) {}

    /** A link. */
    public record Link(String label, String href) {}
}
