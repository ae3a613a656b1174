package vn.congkhai.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.InvalidField;
import vn.congkhai.page.Pagination;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.search.query.Facets;
import vn.congkhai.search.query.Hit;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.SearchResult;

/**
 * What the search page shows.
 *
 * @param result what was found, null when nothing was asked or what was asked was refused
 */
public record SearchView(
        Regulation regulation,
        SearchParameters asked,
        List<FieldError> errors,
        @Nullable SearchResult result) {
    private static final String PATH = "/tim-kiem";
    private static final Map<String, String> TYPES = types();

    static SearchView unasked(Regulation regulation, SearchParameters asked) {
        return new SearchView(regulation, asked, List.of(), null);
    }

    static SearchView refused(Regulation regulation, SearchParameters asked, List<FieldError> errors) {
        return new SearchView(regulation, asked, errors, null);
    }

    static SearchView found(Regulation regulation, SearchParameters asked, SearchRequest request, SearchResult result) {
        var understood = new SearchParameters(
                request.q(), asked.type(), asked.category(), asked.from(), asked.to(), asked.page());
        return new SearchView(regulation, understood, List.of(), result);
    }

    /** Title of the page. */
    public String title() {
        return result == null ? "Tìm kiếm" : "Tìm “" + words() + "”";
    }

    /** What was typed. */
    public String words() {
        return asked.q() == null ? "" : asked.q();
    }

    /** The field for what to search. */
    public FormField wordsField() {
        return FormField.required("q", "Nội dung cần tìm", "search")
                .hint("Gõ có dấu hoặc không dấu; có thể gõ số, ký hiệu văn bản.")
                .value(words())
                .maxLength(SearchParameters.MAX_LENGTH)
                .error(error("q"));
    }

    /** The fields that narrow the search. */
    public List<FormField> filterFields() {
        return List.of(
                select("type", "Loại nội dung", asked.type(), options("Tất cả các loại", TYPES)),
                select("category", "Chuyên mục", asked.category(), options("Tất cả chuyên mục", categories())),
                FormField.optional("from", "Từ ngày", "date")
                        .value(asked.from())
                        .error(error("from")),
                FormField.optional("to", "Đến ngày", "date").value(asked.to()).error(error("to")));
    }

    /** Whether a filter is set, so that the filters are shown open. */
    public boolean isFiltered() {
        return !parameters(false).isEmpty() || !errors.isEmpty();
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
        if (result.total() == 0) return "Không tìm thấy kết quả nào cho “" + words() + "”.";
        String where = result.page() == 1 ? "" : " Đang xem trang " + result.page() + ".";
        return "Tìm thấy " + String.format("%,d", result.total()).replace(',', '.') + " kết quả cho “" + words() + "”."
                + where;
    }

    /** What was found on this page. */
    public List<Hit> hits() {
        return result == null ? List.of() : result.hits();
    }

    /** Type and category of a hit, in words. */
    public String kicker(Hit hit) {
        String type = TYPES.getOrDefault(hit.type(), hit.type());
        return regulation
                .category(hit.category())
                .map(category -> type + " · " + category.name())
                .orElse(type);
    }

    /** Links that narrow the search to one type, with their counts; none when there is only one. */
    public List<Narrowing> narrowings() {
        if (result == null || parameters(false).containsKey("type")) return List.of();
        List<Facets.Count> types = result.facets().type();
        if (types.size() < 2) return List.of();
        return types.stream()
                .map(count -> new Narrowing(
                        TYPES.getOrDefault(count.value(), count.value()),
                        count.count(),
                        address(true) + "&type=" + count.value()))
                .toList();
    }

    /** The other pages. */
    public Pagination pagination() {
        long shown =
                result == null ? 0 : Math.min(result.total(), (long) SearchRequest.MAX_PAGE * SearchRequest.PAGE_SIZE);
        return Pagination.of(address(true), result == null ? 1 : result.page(), SearchRequest.PAGE_SIZE, shown);
    }

    /** The same words without filters. */
    public String unfiltered() {
        return PATH + "?q=" + encode(words());
    }

    private String address(boolean withWords) {
        return PATH + "?"
                + parameters(withWords).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private Map<String, String> parameters(boolean withWords) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (withWords) put(parameters, "q", words());
        put(parameters, "type", asked.type());
        put(parameters, "category", asked.category());
        put(parameters, "from", asked.from());
        put(parameters, "to", asked.to());
        return parameters;
    }

    private Map<String, String> categories() {
        return regulation.categories().stream()
                .collect(
                        Collectors.toMap(Category::slug, Category::name, (first, second) -> first, LinkedHashMap::new));
    }

    private FormField select(String name, String label, @Nullable String value, List<Option> options) {
        return FormField.optional(name, label, "select")
                .options(options)
                .value(value)
                .error(error(name));
    }

    private @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    private static List<Option> options(String all, Map<String, String> choices) {
        List<Option> options = new ArrayList<>(List.of(new Option("", all)));
        choices.forEach((value, label) -> options.add(new Option(value, label)));
        return options;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) parameters.put(name, value);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Map<String, String> types() {
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
}
