package vn.congkhai.search.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.search.query.Facets;

/**
 * The form of a search page: what to find, and what narrows it.
 *
 * @param facets what was found, which are the choices of what narrows it further
 */
record SearchForm(Place place, Regulation regulation, SearchParameters asked, List<FieldError> errors, Facets facets) {
    /** The fields, the one for the words first. */
    List<FormField> fields() {
        List<FormField> fields = new ArrayList<>(List.of(words()));
        if (place == Place.EVERYTHING) {
            fields.add(select("type", "Loại nội dung", options("Tất cả các loại", SearchView.types())));
            fields.add(select("category", "Chuyên mục", options("Tất cả chuyên mục", categories())));
        } else {
            fields.add(select("form", "Hình thức văn bản", found("form", "Mọi hình thức", facets.form())));
            fields.add(select("issuer", "Cơ quan ban hành", found("issuer", "Mọi cơ quan", facets.issuer())));
            fields.add(select("inForce", "Hiệu lực", options("Mọi hiệu lực", force())));
        }
        fields.add(select("field", "Lĩnh vực", found("field", "Mọi lĩnh vực", facets.field())));
        fields.add(select("year", "Năm", found("year", "Mọi năm", facets.year())));
        String what = place == Place.DOCUMENTS ? "Ban hành từ ngày" : "Từ ngày";
        fields.add(FormField.optional("from", what, "date")
                .value(asked.get("from"))
                .error(error("from")));
        fields.add(FormField.optional("to", "Đến ngày", "date")
                .value(asked.get("to"))
                .error(error("to")));
        return fields;
    }

    private FormField words() {
        FormField field = place == Place.DOCUMENTS
                ? FormField.optional("q", "Số, ký hiệu hoặc nội dung văn bản", "search")
                        .hint("Ví dụ 04/2013/QĐ-UBND, 04 2013 qd ubnd hoặc quy chế hoạt động.")
                : FormField.required("q", "Nội dung cần tìm", "search")
                        .hint(
                                "Gõ có dấu hoặc không dấu; có thể gõ số, ký hiệu văn bản. “Cụm từ” trong ngoặc kép, -từ để loại bỏ.");
        return field.value(asked.get("q"))
                .maxLength(SearchParameters.MAX_LENGTH)
                .error(error("q"));
    }

    private FormField select(String name, String label, List<Option> options) {
        return FormField.optional(name, label, "select")
                .options(options)
                .value(asked.get(name))
                .error(error(name));
    }

    private @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> categories() {
        return regulation.categories().stream()
                .collect(
                        Collectors.toMap(Category::slug, Category::name, (first, second) -> first, LinkedHashMap::new));
    }

    private static Map<String, String> force() {
        Map<String, String> force = new LinkedHashMap<>();
        force.put("true", "Còn hiệu lực");
        force.put("false", "Hết hoặc chưa có hiệu lực");
        return force;
    }

    /** What was found, and what is chosen although nothing was. */
    private List<Option> found(String name, String all, List<Facets.Count> counts) {
        List<Option> options = new ArrayList<>(List.of(new Option("", all)));
        String chosen = asked.get(name);
        for (Facets.Count count : counts) {
            options.add(new Option(count.value(), count.value() + " (" + count.count() + ")"));
        }
        boolean shown = counts.stream().anyMatch(count -> count.value().equals(chosen));
        if (chosen != null && !shown) options.add(new Option(chosen, chosen));
        return options;
    }

    private static List<Option> options(String all, Map<String, String> choices) {
        List<Option> options = new ArrayList<>(List.of(new Option("", all)));
        choices.forEach((value, label) -> options.add(new Option(value, label)));
        return options;
    }
}
