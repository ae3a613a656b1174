package vn.congkhai.workflow.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {
    private static final String SECRET = "GPS 11.9 N 108.4 E <script>alert(1)</script>";

    @TempDir
    Path folder;

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(width / 2, height / 2, 0xff0000);
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private Path file(byte[]... parts) throws IOException {
        Path file = folder.resolve("upload");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.write(part);
        return Files.write(file, all.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpeg,image/jpeg", "gif,image/gif"})
    void only_the_picture_is_kept(String format, String type) throws Exception {
        Path upload = file(picture(format, 40, 30), SECRET.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Images.rewrite(upload, type, out);
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(kept.getWidth()).isEqualTo(40);
        assertThat(kept.getHeight()).isEqualTo(30);
        assertThat(ContentTypes.of(out.toByteArray(), "anh")).isEqualTo(type);
    }

    @Test
    void a_picture_too_large_is_sampled_down_while_it_is_read() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Images.rewrite(file(picture("png", 6000, 4000)), "image/png", out);
        assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray())).getWidth())
                .isEqualTo(3000);
    }

    @Test
    void a_small_file_that_claims_a_huge_picture_is_refused_before_it_is_decoded() throws Exception {
        byte[] claims = picture("png", 10, 10);
        ByteBuffer header = ByteBuffer.wrap(claims);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(claims, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertThatThrownBy(() -> Images.rewrite(file(claims), "image/png", new ByteArrayOutputStream()))
                .isInstanceOf(Images.Refused.class)
                .hasMessageContaining("100 triệu");
    }

    @Test
    void what_only_begins_like_a_picture_is_refused() throws Exception {
        byte[] begin = java.util.Arrays.copyOf(picture("png", 10, 10), 20);
        assertThatThrownBy(() -> Images.rewrite(file(begin), "image/png", new ByteArrayOutputStream()))
                .isInstanceOf(Images.Refused.class);
    }
}
