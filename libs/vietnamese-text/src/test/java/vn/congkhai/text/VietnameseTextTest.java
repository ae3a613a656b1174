package vn.congkhai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {
    private static final String EVERY_LETTER =
            "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";

    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "HOÀ, HÒA",
        "Hoà, Hòa",
        "hoá, hóa",
        "hoả, hỏa",
        "hoã, hõa",
        "hoạ, họa",
        "khoẻ, khỏe",
        "xoè, xòe",
        "loé, lóe",
        "thoẽ, thõe",
        "choẹ, chọe",
        "thuý, thúy",
        "luỹ, lũy",
        "thuỷ, thủy",
        "tuỳ, tùy",
        "huỵ, hụy",
        "THUÝ, THÚY",
        "'Hoà bình, thuỷ lợi.', 'Hòa bình, thủy lợi.'"
    })
    void a_final_oa_oe_uy_has_its_tone_on_the_first_vowel(String written, String form) {
        assertThat(VietnameseText.toneForm(written)).isEqualTo(form);
        assertThat(VietnameseText.toneForm(form)).isEqualTo(form);
        assertThat(VietnameseText.toneForm(nfd(written))).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quý", "Quỳ", "quà", "hoàn", "hoạch", "huỳnh", "toàn quyền", "khoẻo", "a", "", "ý"})
    void other_rhymes_keep_their_tone_where_it_is(String written) {
        assertThat(VietnameseText.toneForm(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "Kỹ thuật, kĩ thuật",
        "bác sỹ, bác sĩ",
        "lý lịch, lí lịch",
        "MỸ, mĩ",
        "tỷ lệ, tỉ lệ",
        "hy vọng, hi vọng",
        "quí, quý",
        "Qui định, quy định",
        "thuỷ, thủy",
        "Ðất, đất",
        "đất, đất",
        "tây, tây",
        "thi, thi",
        "kyle, kyle"
    })
    void search_compares_one_spelling_where_it_is_free(String written, String form) {
        assertThat(VietnameseText.searchForm(written)).isEqualTo(form);
        assertThat(VietnameseText.searchForm(nfd(written))).isEqualTo(form);
    }

    @Test
    void folding_leaves_no_diacritics() {
        assertThat(VietnameseText.fold("Quyết định số 54/2016/QĐ-TTg về Đường bộ"))
                .isEqualTo("quyet dinh so 54/2016/qd-ttg ve duong bo");
        assertThat(VietnameseText.fold(EVERY_LETTER)).matches("a{18}e{12}i{6}o{18}u{12}y{6}d");
        assertThat(VietnameseText.fold(EVERY_LETTER.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(VietnameseText.fold(EVERY_LETTER));
    }

    @Test
    void d_with_stroke_has_three_capitals_and_one_folded_form() {
        assertThat(VietnameseText.fold("Đất Ðất đất")).isEqualTo("dat dat dat");
    }

    @Test
    void decomposed_and_composed_text_are_the_same() {
        assertThat(VietnameseText.nfc(nfd(EVERY_LETTER))).isEqualTo(EVERY_LETTER);
        assertThat(VietnameseText.fold(nfd(EVERY_LETTER))).isEqualTo(VietnameseText.fold(EVERY_LETTER));
        assertThat(VietnameseText.searchForm(nfd("Uỷ ban nhân dân"))).isEqualTo("ủy ban nhân dân");
    }

    @Test
    void emoji_are_text_and_survive_every_form() {
        String text = "Tết 🎉 đến 👨‍👩‍👧";
        assertThat(VietnameseText.isWellFormed(text)).isTrue();
        assertThat(VietnameseText.nfc(text)).isEqualTo(text);
        assertThat(VietnameseText.fold(text)).isEqualTo("tet 🎉 den 👨‍👩‍👧");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tiếng Việt\t\r\n", "𠀋", "\u00a0"})
    void text_may_be_anything_that_can_be_stored(String text) {
        assertThat(VietnameseText.isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0007", "\u001b[31m", "\u007f", "\u0085"})
    void control_characters_are_not_text(String text) {
        assertThat(VietnameseText.isWellFormed(text)).isFalse();
    }

    @Test
    void half_of_a_surrogate_pair_is_not_text() {
        assertThat(VietnameseText.isWellFormed("a" + (char) 0xD83C)).isFalse();
        assertThat(VietnameseText.isWellFormed((char) 0xD83C + "b")).isFalse();
        assertThat(VietnameseText.isWellFormed("" + (char) 0xDF89 + (char) 0xD83C))
                .isFalse();
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
