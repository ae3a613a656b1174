package vn.congkhai.workflow.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /** Where the left and the right upper corner of what the camera saw come to lie, in each of the eight ways of holding it. */
    @ParameterizedTest
    @CsvSource({
        "1, 64, 32, 8, 8, 56, 8",
        "2, 64, 32, 56, 8, 8, 8",
        "3, 64, 32, 56, 24, 8, 24",
        "4, 64, 32, 8, 24, 56, 24",
        "5, 32, 64, 8, 8, 8, 56",
        "6, 32, 64, 24, 8, 24, 56",
        "7, 32, 64, 24, 56, 24, 8",
        "8, 32, 64, 8, 56, 8, 8",
        "9, 64, 32, 8, 8, 56, 8"
    })
    void a_photograph_lies_as_it_was_taken(int way, int width, int height, int redX, int redY, int blueX, int blueY)
            throws Exception {
        for (boolean little : new boolean[] {false, true}) {
            BufferedImage kept = rewritten(photograph(exif(way, little)));
            assertThat(kept.getWidth()).isEqualTo(width);
            assertThat(kept.getHeight()).isEqualTo(height);
            assertThat(new Color(kept.getRGB(redX, redY)))
                    .satisfies(c -> assertThat(c.getRed() - c.getBlue()).isGreaterThan(100));
            assertThat(new Color(kept.getRGB(blueX, blueY)))
                    .satisfies(c -> assertThat(c.getBlue() - c.getRed()).isGreaterThan(100));
        }
    }

    @Test
    void a_photograph_with_disorderly_words_beside_it_is_kept_as_it_is() throws Exception {
        byte[] exif = exif(6, false);
        for (int end = 4; end < exif.length; end++) {
            byte[] cut = Arrays.copyOf(exif, end);
            ByteBuffer.wrap(cut).putShort(2, (short) (end - 2));
            assertThat(rewritten(photograph(cut)).getWidth()).isIn(64, 32);
        }
        ByteBuffer.wrap(exif).putInt(14, Integer.MAX_VALUE);
        assertThat(rewritten(photograph(exif)).getWidth()).isEqualTo(64);
    }

    private BufferedImage rewritten(byte[] photograph) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Images.rewrite(file(photograph), "image/jpeg", out);
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    /** Red in the left upper corner, blue in the right one. */
    private static byte[] photograph(byte[] exif) throws IOException {
        BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 16, 16);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(48, 0, 16, 16);
        canvas.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "jpeg", jpeg)).isTrue();
        byte[] plain = jpeg.toByteArray();
        int afterJfif = 4 + ByteBuffer.wrap(plain).getShort(4);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, afterJfif);
        all.write(exif);
        all.write(plain, afterJfif, plain.length - afterJfif);
        return all.toByteArray();
    }

    private static byte[] exif(int way, boolean little) {
        ByteBuffer segment = ByteBuffer.allocate(4 + 6 + 26);
        segment.put((byte) 0xff).put((byte) 0xe1).putShort((short) (segment.capacity() - 2));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        segment.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        segment.putShort((short) 42).putInt(8);
        segment.putShort((short) 1).putShort((short) 274).putShort((short) 3).putInt(1);
        segment.putShort((short) way).putShort((short) 0).putInt(0);
        return segment.array();
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
        byte[] begin = Arrays.copyOf(picture("png", 10, 10), 20);
        assertThatThrownBy(() -> Images.rewrite(file(begin), "image/png", new ByteArrayOutputStream()))
                .isInstanceOf(Images.Refused.class);
    }
}
