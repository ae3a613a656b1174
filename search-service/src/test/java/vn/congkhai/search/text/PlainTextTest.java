package vn.congkhai.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void tags_go_and_words_stay_apart() {
        assertThat(PlainText.of(
                        "<h2>Điều 1.</h2><p>Phạm&nbsp;vi &amp; đối <b>tượng</b></p><ul><li>một</li><li>hai</li></ul>"))
                .isEqualTo("Điều 1. Phạm vi & đối tượng một hai");
    }

    @Test
    void scripts_and_comments_are_no_words() {
        assertThat(PlainText.of("<script>alert('x')</script><!-- ghi chú --><p>Chữ</p>"))
                .isEqualTo("Chữ");
    }

    @Test
    void broken_html_is_read_as_far_as_it_goes() {
        assertThat(PlainText.of("<p>Chữ <b>đậm")).isEqualTo("Chữ đậm");
        assertThat(PlainText.of("a &lt; b")).isEqualTo("a < b");
    }
}
