package vn.congkhai.workflow.relations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentNumbersTest {
    @Test
    void every_number_of_a_text_is_found_in_one_form() {
        String text = "Căn cứ Nghị định số 43/2011/NĐ-CP, Quyết định 04/2013/QĐ-UBND ngày 6/3/2013, "
                + "Thông tư 22/2013/TT-BTTTT và Quyết định số 7424/QĐ-UBND; họp ngày 12/11/2026.";
        assertThat(DocumentNumbers.in(text))
                .containsExactlyInAnyOrder("43/2011/NĐ-CP", "4/2013/QĐ-UBND", "22/2013/TT-BTTTT", "7424/QĐ-UBND");
    }

    @Test
    void two_ways_to_write_a_number_are_one_number() {
        assertThat(DocumentNumbers.of(" 04/2013/qđ-ubnd")).isEqualTo(DocumentNumbers.of("4/2013/QĐ-UBND"));
        assertThat(DocumentNumbers.of("04 / 2013 / QĐ-UBND")).isEqualTo("4/2013/QĐ-UBND");
    }
}
