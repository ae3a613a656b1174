package vn.congkhai.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    @Test
    void folded_syllables_are_typed_without_a_vietnamese_keyboard() {
        assertThat(Analysis.FOLDED.terms("Ủy ban nhân dân Quận 8, Ðường số 3"))
                .containsExactly("uy", "ban", "nhan", "dan", "quan", "8", "duong", "so", "3");
    }

    @Test
    void pairs_stand_for_words_of_two_syllables() {
        assertThat(Analysis.PAIRS.terms("Thủ tục hành chính")).containsExactly("thu_tuc", "tuc_hanh", "hanh_chinh");
        assertThat(Analysis.PAIRS.terms("Thủ")).isEmpty();
    }

    @Test
    void exact_syllables_have_one_placement_of_tones_and_one_spelling() {
        assertThat(Analysis.EXACT.terms("Hoà giải, kỹ thuật, quí I"))
                .isEqualTo(Analysis.EXACT.terms("hòa giải kĩ thuật quý i"));
    }

    @Test
    void decomposed_text_has_the_same_terms_once_it_is_normalised_at_the_border() {
        String text = "Đăng ký khai sinh";
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(Analysis.FOLDED.terms(vn.congkhai.text.VietnameseText.nfc(decomposed)))
                .isEqualTo(Analysis.FOLDED.terms(text));
    }

    @Test
    void tokens_say_where_they_stand() {
        String text = "Khai mạc hội chợ";
        for (Analysis.Token token : Analysis.EXACT.tokens(text)) {
            assertThat(text.substring(token.start(), token.end())).isEqualToIgnoringCase(token.term());
        }
    }

    @Test
    void text_without_words_has_no_terms() {
        for (Analysis form : Analysis.values())
            assertThat(form.terms("?! … “”")).isEmpty();
    }
}
