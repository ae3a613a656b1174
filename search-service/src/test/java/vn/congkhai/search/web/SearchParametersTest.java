package vn.congkhai.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.kit.problem.FieldError;
import vn.congkhai.search.query.SearchRequest;

class SearchParametersTest {
    @Test
    void empty_parameters_are_absent_ones() {
        var checked = new SearchParameters(" khai sinh ", "", "", "", "", "").on("quan8");
        assertThat(checked.request()).isEqualTo(new SearchRequest("quan8", "khai sinh", null, null, null, null, 1));
    }

    @Test
    void all_of_them_are_read() {
        var checked =
                new SearchParameters("a", "document", "quy-hoach/dat-dai", "2026-01-01", "2026-12-31", "2").on("quan8");
        assertThat(checked.request())
                .isEqualTo(new SearchRequest(
                        "quan8",
                        "a",
                        "document",
                        "quy-hoach/dat-dai",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        2));
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
        var checked = new SearchParameters(q, type, category, from, to, page).on("quan8");
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
}
