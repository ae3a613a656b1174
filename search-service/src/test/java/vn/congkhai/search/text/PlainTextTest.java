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
    void headings_are_what_is_marked_as_one_and_the_articles_of_a_legal_text() {
        assertThat(PlainText.headings("""
                <h2 id="c1">Chương I. Quy định&nbsp;chung</h2><p class="khoan">1. Quy chế này</p>
                <p><strong>Điều 5. Ban <em>biên</em> tập</strong></p><p>Theo Điều 5. của Quy chế</p>
                <p>Điều 6. %s</p><h3>Phụ lục</h3>cuối""".formatted("rất dài ".repeat(100))))
                .isEqualTo("Chương I. Quy định chung Điều 5. Ban biên tập Phụ lục");
        assertThat(PlainText.headings("")).isEmpty();
        assertThat(PlainText.headings("<p".repeat(100_000))).isEmpty();
        assertThat(PlainText.headings("<h2>dở")).isEqualTo("dở");
    }

    @Test
    void broken_html_is_read_as_far_as_it_goes() {
        assertThat(PlainText.of("<p>Chữ <b>đậm")).isEqualTo("Chữ đậm");
        assertThat(PlainText.of("a &lt; b")).isEqualTo("a < b");
    }
}
