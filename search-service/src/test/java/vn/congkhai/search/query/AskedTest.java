package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {
    @Test
    void words_phrases_and_what_is_unwanted_are_told_apart() {
        Asked asked = Asked.of("\"thủ tục hành chính\" đất đai -\"khiếu nại\" -tố");
        assertThat(asked.phrases()).containsExactly("thủ tục hành chính");
        assertThat(asked.unwanted()).containsExactly("khiếu nại", "tố");
        assertThat(asked.words().replaceAll("\\s+", " ")).isEqualTo("thủ tục hành chính đất đai");
    }

    @Test
    void hyphens_of_numbers_and_of_names_are_no_signs() {
        for (String typed : new String[] {
            "54/2016/QĐ -TTg", "54/2016 -QĐ-TTg", "Krông Pắc - Đắk Lắk", "kinh tế-xã hội", "-", "2025 -NQ"
        }) {
            assertThat(Asked.of(typed).unwanted()).as(typed).isEmpty();
        }
    }

    @Test
    void a_quotation_mark_alone_is_nothing() {
        assertThat(Asked.of("\"khai sinh").isExpert()).isFalse();
        assertThat(Asked.of("\"\"").phrases()).isEmpty();
    }
}
