package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    @Test
    void asked_syllables_are_marked_neighbours_together() {
        assertThat(Snippets.of("khai sinh").from("Đăng ký khai sinh cho con, khai đúng."))
                .isEqualTo("Đăng ký <mark>khai sinh</mark> cho con, <mark>khai</mark> đúng.");
    }

    @Test
    void without_diacritics_every_form_is_meant_with_them_only_that_one() {
        assertThat(Snippets.of("dat").from("đất và đạt")).isEqualTo("<mark>đất</mark> và <mark>đạt</mark>");
        assertThat(Snippets.of("đất").from("đất và đạt")).isEqualTo("<mark>đất</mark> và đạt");
        assertThat(Snippets.of("hoà").from("Hòa giải")).isEqualTo("<mark>Hòa</mark> giải");
    }

    @Test
    void the_part_that_says_most_is_quoted() {
        String text = "lời mở đầu ".repeat(100) + "thủ tục đăng ký khai sinh " + "lời kết ".repeat(100);
        String snippet = Snippets.of("đăng ký khai sinh").from(text);
        assertThat(snippet).startsWith("… ").endsWith(" …").contains("<mark>đăng ký khai sinh</mark>");
        assertThat(snippet).hasSizeLessThan(400);
    }

    @Test
    void nothing_of_a_text_is_markup() {
        assertThat(Snippets.of("mark").from("<mark onclick=\"x()\">'&amp;'"))
                .isEqualTo("&lt;<mark>mark</mark> onclick=&quot;x()&quot;&gt;&#39;&amp;amp;&#39;");
        assertThat(Snippets.of("không").from("<b>")).isEqualTo("&lt;b&gt;");
    }

    @Test
    void a_text_that_says_nothing_of_it_is_quoted_from_its_beginning() {
        assertThat(Snippets.of("khác").from("một hai ba")).isEqualTo("một hai ba");
        assertThat(Snippets.of("khác").from("")).isEmpty();
        assertThat(Snippets.of("khác").from("từ ".repeat(30_000)))
                .startsWith("từ")
                .endsWith("…");
    }

    @Test
    void a_text_of_which_nothing_was_asked_is_quoted_as_far_as_one_that_says_nothing_of_what_was() {
        for (int syllables : new int[] {0, 1, 39, 40, 41, 500}) {
            for (String text : List.of("từ, ".repeat(syllables), "(“từ”) & <b> ".repeat(syllables), "--- … ---")) {
                assertThat(Snippets.NONE.from(text))
                        .as("%d times: %s", syllables, text)
                        .isEqualTo(Snippets.of("khác").from(text));
            }
        }
    }
}
