package vn.congkhai.workflow.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {
    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, x.pdf, application/pdf",
        "89504e470d0a1a0a, x.txt, image/png",
        "ffd8ffe0, anh, image/jpeg",
        "474946383961, a.gif, image/gif",
        "524946460000000057454250, a.webp, image/webp",
        "1a45dfa39f4286810142f7810142f2810442f381084282847765626d, phim, video/webm",
        "1a45dfa3a34286810142f7810142f2810442f3810842828b6d6174726f736b61, phim.webm, video/x-matroska",
        "fffb9064, a.mp3, audio/mpeg",
        "fffa9064, a.mp3, audio/mpeg",
        "fff38064, a.mp3, audio/mpeg",
        "fff28064, a.mp3, audio/mpeg",
        "fff10000, a.mp3, application/octet-stream",
        "4944330400, a.mp3, audio/mpeg",
        "5745425654540a0a, phu-de, text/vtt",
        "efbbbf574542565454202d20, phu-de, text/vtt",
        "57454256545421, phu-de.vtt, text/plain",
        "504b03040a00, ban.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "504b03040a00, goi.zip, application/zip",
        "d0cf11e0a1b11ae1, cu.doc, application/msword",
        "0001020304, la.bin, application/octet-stream"
    })
    void the_content_decides(String hex, String name, String type) {
        assertThat(ContentTypes.of(HexFormat.of().parseHex(hex), name)).isEqualTo(type);
    }

    @Test
    void markup_is_only_text_and_text_may_be_cut_in_a_character() {
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(ContentTypes.of(page, "trang.html")).isEqualTo("text/plain");
        byte[] text = "Tiếng Việt ế".getBytes(StandardCharsets.UTF_8);
        assertThat(ContentTypes.of(Arrays.copyOf(text, text.length - 1), "a.txt"))
                .isEqualTo("text/plain");
    }
}
