package vn.congkhai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Bão lũ: tin mới nhất!, bao-lu-tin-moi-nhat",
        "Quyết định 54/2016/QĐ-TTg, quyet-dinh-54-2016-qd-ttg",
        "'  Đường   Ðất  ', duong-dat",
        "Tết 🎉 đến, tet-den",
        "../../etc/passwd, etc-passwd"
    })
    void a_slug_is_the_folded_words_of_the_title(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
        assertThat(Slug.of(Normalizer.normalize(title, Normalizer.Form.NFD))).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🎉", "", "???", "日本"})
    void a_title_without_words_has_a_slug_too(String title) {
        assertThat(Slug.of(title)).isEqualTo("noi-dung");
    }

    @Test
    void a_slug_is_bounded_and_cut_between_words() {
        String slug = Slug.of("kế hoạch ".repeat(40));
        assertThat(slug).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(slug).endsWith("hoach");
        assertThat(Slug.of("a".repeat(300))).hasSize(Slug.MAX_LENGTH);
    }

    @Test
    void a_word_that_ends_at_the_bound_is_kept() {
        String words = "a".repeat(Slug.MAX_LENGTH);
        assertThat(Slug.of(words + " b")).isEqualTo(words);
    }
}
