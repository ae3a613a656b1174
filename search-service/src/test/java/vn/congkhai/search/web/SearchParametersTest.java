package vn.congkhai.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.search.query.Cursor;
import vn.congkhai.search.query.Filters;
import vn.congkhai.search.query.SearchRequest;

class SearchParametersTest {
    @Test
    void empty_parameters_are_absent_ones() {
        var checked = parameters("q", " khai sinh ", "type", "", "page", "").on("quan8", true);
        assertThat(checked.request()).isEqualTo(new SearchRequest("quan8", "khai sinh", null, null, null, null, 1));
    }

    @Test
    void all_of_them_are_read() {
        var checked = parameters(
                        "q",
                        "a",
                        "type",
                        "document",
                        "category",
                        "quy-hoach/dat-dai",
                        "field",
                        "Đất đai",
                        "issuer",
                        "UBND tỉnh",
                        "form",
                        "Quyết định",
                        "year",
                        "2026",
                        "inForce",
                        "true",
                        "portal",
                        "quan8",
                        "from",
                        "2026-01-01",
                        "to",
                        "2026-12-31",
                        "sort",
                        "date",
                        "page",
                        "2")
                .on("quan8", true);
        Filters filters = new Filters(
                "document",
                "quy-hoach/dat-dai",
                "Đất đai",
                "UBND tỉnh",
                "Quyết định",
                2026,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                true);
        assertThat(checked.request())
                .isEqualTo(new SearchRequest("quan8", "a", filters, SearchRequest.Order.DATE, 2, null));
    }

    @Test
    void a_cursor_goes_on_instead_of_a_page() {
        Cursor cursor = new Cursor(3.25, -17, true);
        var checked =
                parameters("q", "a", "cursor", cursor.encoded(), "page", "7").on("quan8", true);
        assertThat(checked.request()).isNotNull();
        assertThat(checked.request().after()).isEqualTo(cursor);
        assertThat(checked.request().page()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "cursor, abc",
        "cursor, '!'",
        "sort, up",
        "inForce, có",
        "year, 26",
        "year, 99999",
        "portal, krongpac",
        "q, '-'",
        "category, A"
    })
    void a_value_that_means_nothing_is_refused(String name, String value) {
        var checked =
                parameters("q", "a", name, name.equals("q") ? "\u0000" : value).on("quan8", true);
        assertThat(checked.errors()).extracting(FieldError::field).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "q, -, -, -, -, -, -",
                "q, ' ', -, -, -, -, -",
                "type, a, tin, -, -, -, -",
                "category, a, -, ../x, -, -, -",
                "from, a, -, -, 2026-02-30, -, -",
                "from, a, -, -, 1/2/2026, -, -",
                "from, a, -, -, +999999999-01-01, -, -",
                "to, a, -, -, 2026-02-02, 2026-02-01, -",
                "page, a, -, -, -, -, 0",
                "page, a, -, -, -, -, 1001",
                "page, a, -, -, -, -, 99999999999",
                "page, a, -, -, -, -, -1"
            })
    void what_means_nothing_is_named(
            String wrong, String q, String type, String category, String from, String to, String page) {
        var checked = parameters("q", q, "type", type, "category", category, "from", from, "to", to, "page", page)
                .on("quan8", true);
        assertThat(checked.request()).isNull();
        assertThat(checked.errors()).extracting(FieldError::field).isEqualTo(List.of(wrong));
    }

    @Test
    void two_hundred_characters_may_be_typed_however_they_are_encoded() {
        String longest = "ệ".repeat(200);
        assertThat(SearchParameters.words(longest)).isEqualTo(longest);
        assertThat(SearchParameters.words(Normalizer.normalize(longest, Normalizer.Form.NFD)))
                .isEqualTo(longest);
        assertThat(SearchParameters.words("🎉".repeat(200))).isNotNull();
        assertThat(SearchParameters.words("ệ".repeat(201))).isNull();
        assertThat(SearchParameters.words("a\u0000b")).isNull();
    }

    private static SearchParameters parameters(String... namesAndValues) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) sent.set(namesAndValues[i], namesAndValues[i + 1]);
        return SearchParameters.strictly(sent);
    }
}
