package vn.congkhai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithoutDiacriticsTest {

    @Test
    void a_vietnamese_text_that_lost_its_diacritics_is_recognised() {
        assertThat(VietnameseText.isWithoutDiacritics(
                        "Uy ban nhan dan quan thong bao lich tiep cong dan thang 11 nam 2026"))
                .isTrue();
        assertThat(VietnameseText.isWithoutDiacritics(
                        "Ủy ban nhân dân quận thông báo lịch tiếp công dân tháng 11 năm 2026"))
                .isFalse();
    }

    @Test
    void a_foreign_text_and_a_short_one_are_not() {
        assertThat(VietnameseText.isWithoutDiacritics(
                        "The People's Committee announces the schedule of public meetings for November"))
                .isFalse();
        assertThat(VietnameseText.isWithoutDiacritics(
                        "Le comité populaire annonce les réunions publiques du mois prochain"))
                .isFalse();
        assertThat(VietnameseText.isWithoutDiacritics("Ha Noi 2026")).isFalse();
    }

    @Test
    void nearly_every_sentence_of_the_sample_is_recognised_once_stripped_and_none_before() throws IOException {
        List<String> sentences = sample();
        long stripped = sentences.stream()
                .map(VietnameseText::fold)
                .filter(VietnameseText::isWithoutDiacritics)
                .count();
        assertThat((double) stripped / sentences.size()).isGreaterThan(0.97);
        assertThat(sentences).noneMatch(VietnameseText::isWithoutDiacritics);
    }

    private static List<String> sample() throws IOException {
        try (InputStream in = WithoutDiacriticsTest.class.getResourceAsStream("sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
