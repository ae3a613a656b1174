package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicTitleTest {

    @Test
    void the_first_sentence_is_the_title() {
        assertThat(PublicTitle.of("Khai sinh ở đâu? Tôi tạm trú.")).isEqualTo("Khai sinh ở đâu?");
        assertThat(PublicTitle.of("Xin hỏi về Nghị định 123/2015. Cảm ơn."))
                .isEqualTo("Xin hỏi về Nghị định 123/2015.");
        assertThat(PublicTitle.of("Không có dấu chấm")).isEqualTo("Không có dấu chấm");
    }

    @Test
    void a_long_sentence_is_cut_at_a_word() {
        String title = PublicTitle.of("một hai ba bốn năm ".repeat(30));
        assertThat(title).hasSizeLessThanOrEqualTo(161).endsWith("…").doesNotContain("  ");
    }
}
