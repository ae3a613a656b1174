package vn.congkhai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    @Test
    void letters_come_before_tones_and_tones_in_the_order_of_the_dictionary() {
        sorts(
                VietnameseOrder.DICTIONARY,
                List.of(
                        "a", "ba", "bà", "bả", "bã", "bá", "bạ", "bac", "băng", "bâng", "da", "đa", "đá", "e", "ê", "o",
                        "ô", "ơ", "u", "ư", "y"));
    }

    @Test
    void a_tone_decides_only_when_all_letters_agree() {
        sorts(
                VietnameseOrder.DICTIONARY,
                List.of("Bình Dương", "Bình Định", "Đà Lạt", "Đà Nẵng", "Đắk Lắk", "Long Xuyên"));
        sorts(VietnameseOrder.DICTIONARY, List.of("lan", "làn anh", "lán bình"));
    }

    @Test
    void persons_are_listed_by_their_given_name() {
        sorts(
                VietnameseOrder.OF_PERSONS,
                List.of(
                        "Nguyễn Thị Ánh",
                        "Lê Hoàng Bách",
                        "Trần Thị Cúc",
                        "Nguyễn Văn Dũng",
                        "Lê Văn Đạt",
                        "Phạm Minh Hiếu"));
    }

    @Test
    void only_equal_texts_compare_as_equal() {
        assertThat(VietnameseOrder.DICTIONARY.compare("Hòa", "hòa")).isNotZero();
        assertThat(VietnameseOrder.DICTIONARY.compare("hòa", "ho\u0300a")).isZero();
        assertThat(VietnameseOrder.DICTIONARY.compare("a b", "ab")).isNegative();
    }

    private static void sorts(java.util.Comparator<String> order, List<String> expected) {
        List<String> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(order);
        assertThat(shuffled).isEqualTo(expected);
    }
}
