package vn.congkhai.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.content.article.Attachment;
import vn.congkhai.kit.media.MediaStore;

class PictureSizesTest {
    private static final String ARTICLE = "01941f29-7c00-7a10-8000-0000000000a1";
    private static final String FILE = "01941f29-7b00-7a10-8000-0000000000f1";
    private static final String SOURCE = "<img src=\"/tin/" + ARTICLE + "/tep/" + FILE + "/anh\"";

    @TempDir
    Path folder;

    private MediaStore media;
    private PreparedTexts texts;

    @BeforeEach
    void open() {
        media = new MediaStore(folder);
        texts = new PreparedTexts(new PictureSizes(media));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void a_picture_is_as_large_as_its_file_says_and_not_as_its_editor_wrote(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), format, bytes);
        String text = "<p>Ảnh</p>" + SOURCE + " width=\"9\" height=\"9\" alt=\"Kênh\">";
        PreparedText shown = texts.of(text, ARTICLE, List.of(file(bytes.toByteArray())));
        assertThat(shown.body()).isEqualTo("<p>Ảnh</p>" + SOURCE + " width=\"640\" height=\"360\" alt=\"Kênh\" />");
        assertThat(shown.image()).isEqualTo("/tin/" + ARTICLE + "/tep/" + FILE + "/anh");
    }

    /** The three forms of a WebP file: lossy, lossless, and extended, as for one that is animated or has transparency. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "52494646 24000000 57454250 56503820 18000000 3001009d012a 8002 6801",
                "52494646 24000000 57454250 5650384c 10000000 2f 7fc25900 0000000000",
                "52494646 24000000 57454250 56503858 0a000000 10000000 7f0200 670100"
            })
    void a_webp_picture_is_as_large_as_its_file_says(String head) throws IOException {
        Attachment picture = file(HexFormat.of().parseHex(head.replace(" ", "")));
        assertThat(texts.of(SOURCE + " alt=\"Kênh\">", ARTICLE, List.of(picture))
                        .body())
                .isEqualTo(SOURCE + " width=\"640\" height=\"360\" alt=\"Kênh\" />");
    }

    @Test
    void what_is_no_picture_or_no_file_of_the_article_says_nothing() throws IOException {
        String text = SOURCE + " alt=\"Kênh\">";
        String silent = SOURCE + " alt=\"Kênh\" />";
        assertThat(texts.of(text, ARTICLE, List.of()).body()).isEqualTo(silent);
        Attachment words = file("Không phải ảnh".getBytes(StandardCharsets.UTF_8));
        assertThat(texts.of(text, ARTICLE, List.of(words)).body()).isEqualTo(silent);
        Attachment broken = file(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        assertThat(texts.of(text, ARTICLE, List.of(broken)).body()).isEqualTo(silent);
        media.destroy(words.sha256());
        assertThat(texts.of(text, ARTICLE, List.of(words)).body()).isEqualTo(silent);
    }

    private Attachment file(byte[] bytes) throws IOException {
        var stored = media.put(new ByteArrayInputStream(bytes), 1 << 20);
        return new Attachment(FILE, "anh", "image/png", stored.size(), stored.sha256(), "");
    }
}
