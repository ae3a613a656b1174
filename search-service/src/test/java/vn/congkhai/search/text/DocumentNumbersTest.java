package vn.congkhai.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "54/2016/QĐ-TTg",
                "54/2016/qđ-ttg",
                "54/2016/QD-TTG",
                "54 2016 qd ttg",
                "54-2016-QDTTg",
                "54/2016/QĐTTg",
                "54.2016.QĐ-TTg",
                "Quyết định số 54/2016/QĐ-TTg",
                "qd 54/2016/QĐ-TTg của Thủ tướng",
                "054/2016/ QĐ - TTg",
                "54/2016",
                "54 2016",
                "54/2016/QĐ"
            })
    void a_number_is_found_however_it_is_typed(String typed) {
        assertThat(DocumentNumbers.asked(typed)).containsAnyElementsOf(DocumentNumbers.indexed("54/2016/QĐ-TTg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/4/2016", "54", "2016", "154/2016/QĐ-TTg", "54/2017", "Quyết định", ""})
    void another_number_or_a_date_is_not_it(String typed) {
        assertThat(DocumentNumbers.asked(typed)).doesNotContainAnyElementsOf(DocumentNumbers.indexed("54/2016/QĐ-TTg"));
    }

    @Test
    void a_longer_part_of_the_number_is_a_longer_form() {
        assertThat(DocumentNumbers.indexed("54/2016/QĐ-TTg"))
                .containsExactly("54/2016", "54/2016qd", "54/2016qdttg", "54/2016ttg");
    }

    @Test
    void codes_of_procedures_are_numbers_too() {
        assertThat(DocumentNumbers.asked("mã 1.001193")).contains("1/1193");
        assertThat(DocumentNumbers.indexed("1.001193")).contains("1/1193");
        assertThat(DocumentNumbers.asked("qd8 045")).containsAnyElementsOf(DocumentNumbers.indexed("QD8-045"));
    }

    @Test
    void what_is_asked_is_bounded() {
        assertThat(DocumentNumbers.asked("1 2 3 4 5 6 7 8 9 ".repeat(11))).hasSizeLessThanOrEqualTo(64);
        assertThat(DocumentNumbers.indexed("1-".repeat(1000))).hasSizeLessThan(10);
    }

    @Test
    void a_beginning_of_a_number_is_the_beginning_of_its_form() {
        assertThat(DocumentNumbers.indexed("54/2016/QĐ-TTg"))
                .anyMatch(form -> form.startsWith(DocumentNumbers.beginning("54/20")));
        assertThat(DocumentNumbers.beginning("khai sinh")).isEmpty();
    }
}
