package vn.congkhai.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.kit.media.MediaStore;

class PreparedTextsTest {
    private static final String ID = "01941f29-7c00-7a10-8000-0000000000a1";
    private static final String OTHER = "01941f29-7c00-7a10-8000-0000000000a2";
    private static final String FILE = "tep/01941f29-7b00-7a10-8000-0000000000f1/anh.png";

    private final PreparedTexts texts = new PreparedTexts(new PictureSizes(new MediaStore(Path.of("target/no-media"))));

    @Test
    void a_text_that_nobody_has_sanitised_is_sanitised_the_first_time_and_the_second() {
        String text = "<h3 id=\"dieu-1\">Điều 1</h3><script>alert(1)</script><p onclick=\"x()\">Nội dung</p>";
        PreparedText first = texts.of(text, ID, List.of());
        assertThat(first.body()).isEqualTo("<h3 id=\"dieu-1\">Điều 1</h3><p>Nội dung</p>");
        assertThat(first.contents()).isEqualTo(List.of(new ContentsEntry("dieu-1", "Điều 1")));
        assertThat(texts.of(new String(text.toCharArray()), ID, List.of())).isSameAs(first);
    }

    @Test
    void one_letter_makes_another_text() {
        texts.of("<p>Nội dung</p>", ID, List.of());
        assertThat(texts.of("<p>Nội dung.</p>", ID, List.of()).body()).isEqualTo("<p>Nội dung.</p>");
    }

    @Test
    void the_same_text_of_another_article_has_the_files_of_that_one() {
        String text = "<p>Ảnh</p><img src=\"" + FILE + "\" alt=\"Ảnh\">";
        assertThat(texts.of(text, ID, List.of()).image()).isEqualTo("/tin/" + ID + "/" + FILE);
        assertThat(texts.of(text, OTHER, List.of()).image()).isEqualTo("/tin/" + OTHER + "/" + FILE);
    }

    @Test
    void what_was_not_shown_for_long_goes_when_others_need_the_room() {
        int length = PreparedTexts.MOST_CHARACTERS / 8;
        PreparedText first = texts.of(paragraph('a', length), ID, List.of());
        PreparedText second = texts.of(paragraph('b', length), ID, List.of());
        texts.of(paragraph('c', length), ID, List.of());
        assertThat(texts.of(paragraph('a', length), ID, List.of())).isSameAs(first);
        texts.of(paragraph('d', length), ID, List.of());
        assertThat(texts.size()).isEqualTo(3);
        assertThat(texts.of(paragraph('a', length), ID, List.of())).isSameAs(first);
        assertThat(texts.of(paragraph('b', length), ID, List.of()))
                .isEqualTo(second)
                .isNotSameAs(second);
    }

    @Test
    void a_text_for_which_there_is_no_room_is_shown_and_not_kept() {
        PreparedText first = texts.of("<p>Nội dung</p>", ID, List.of());
        String text = paragraph('x', PreparedTexts.MOST_CHARACTERS);
        assertThat(texts.of(text, ID, List.of()).body()).isEqualTo(text);
        assertThat(texts.of("<p>Nội dung</p>", ID, List.of())).isSameAs(first);
        assertThat(texts.size()).isEqualTo(1);
    }

    private static String paragraph(char letter, int length) {
        return "<p>" + Character.toString(letter).repeat(length) + "</p>";
    }
}
