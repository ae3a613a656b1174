package vn.congkhai.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableOfContentsTest {
    @Test
    void headings_with_ids_become_entries_in_their_order() {
        String html = "<h2 id=\"chuong-i\">Chương I. QUY ĐỊNH CHUNG</h2><h3 id=\"dieu-1\">Điều 1. <em>Phạm vi</em></h3>"
                + "<p>a</p><h3 class=\"x\" id=\"dieu-2\">Điều 2. Tên &amp; địa chỉ</h3><h3>Không có id</h3>";
        assertThat(TableOfContents.of(html))
                .containsExactly(
                        new ContentsEntry("chuong-i", "Chương I. QUY ĐỊNH CHUNG"),
                        new ContentsEntry("dieu-1", "Điều 1. Phạm vi"),
                        new ContentsEntry("dieu-2", "Điều 2. Tên & địa chỉ"));
    }

    @Test
    void a_section_is_named_by_its_first_heading_and_only_once() {
        String html = "<section id=\"phu-luc\"><h2 id=\"phu-luc-tieu-de\">Phụ lục</h2><p>a</p></section>";
        assertThat(TableOfContents.of(html)).containsExactly(new ContentsEntry("phu-luc", "Phụ lục"));
    }

    @Test
    void a_text_without_ids_has_no_contents() {
        assertThat(TableOfContents.of("<p>Tin ngắn</p>")).isEqualTo(List.of());
    }
}
