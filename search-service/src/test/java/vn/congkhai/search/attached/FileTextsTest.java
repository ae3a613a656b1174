package vn.congkhai.search.attached;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.kit.media.MediaStore;
import vn.congkhai.search.index.AttachedFile;

class FileTextsTest {
    @TempDir
    private Path folder;

    @Test
    void a_document_of_words_is_read_in_a_process_of_its_own() throws Exception {
        AttachedFile file = stored("quy-che.odt", openDocument("Quy chế hoạt động của trang thông tin"));
        FileTexts texts = new FileTexts(folder.resolve("texts"), media());
        assertThat(texts.of(file)).isNull();
        assertThat(texts.read(file)).isTrue();
        assertThat(texts.of(file)).contains("Quy chế hoạt động");
        assertThat(new FileTexts(folder.resolve("texts"), media()).of(file)).contains("trang thông tin");
    }

    @Test
    void of_a_broken_file_nothing_can_be_had_and_nobody_tries_again() throws Exception {
        AttachedFile file =
                stored("hong.pdf", "%PDF-1.7 \u0001\u0002 không phải tệp pdf".getBytes(StandardCharsets.UTF_8));
        FileTexts texts = new FileTexts(folder.resolve("texts"), media());
        assertThat(texts.read(file)).isTrue();
        assertThat(texts.of(file)).isEmpty();
    }

    @Test
    void pictures_large_files_and_those_without_a_name_in_the_store_have_no_text() throws Exception {
        FileTexts texts = new FileTexts(folder.resolve("texts"), media());
        assertThat(texts.of(new AttachedFile("a.jpg", "/a", "0".repeat(64), 1))).isEmpty();
        assertThat(texts.of(new AttachedFile("a.pdf", "/a", "0".repeat(64), 21L << 20)))
                .isEmpty();
        assertThat(texts.of(new AttachedFile("a.pdf", "/a", "../../etc", 1))).isEmpty();
        assertThat(texts.read(new AttachedFile("a.pdf", "/a", "0".repeat(64), 1)))
                .isFalse();
    }

    @Test
    void of_a_long_text_the_beginning_is_read() throws Exception {
        AttachedFile file = stored("dai.txt", "quy chế ".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        assertThat(read(file)).startsWith("quy chế quy chế").hasSize(FileTexts.MOST_CHARACTERS - 1);
    }

    @Test
    void a_reading_that_takes_too_long_is_ended_and_nobody_tries_again() throws Exception {
        AttachedFile file = stored("quy-che.odt", openDocument("Quy chế hoạt động"));
        FileTexts texts = new FileTexts(folder.resolve("texts"), media(), Duration.ZERO);
        assertThat(texts.read(file)).isTrue();
        assertThat(texts.of(file)).isEmpty();
        assertThat(ProcessHandle.current().descendants().filter(FileTextsTest::isReading))
                .isEmpty();
    }

    @Test
    void what_says_it_is_small_and_is_not_is_not_read() throws Exception {
        byte[] large = new byte[21 << 20];
        Arrays.fill(large, (byte) 'a');
        AttachedFile file = stored("lon.txt", large);
        assertThat(read(new AttachedFile(file.name(), file.url(), file.sha256(), 12)))
                .isEmpty();
    }

    /** What unpacks to a thousand times its size, refers to itself, or lies in itself a thousand times, ends at worst the process that reads it. */
    @Test
    void a_bomb_bursts_where_nobody_is() throws Exception {
        assertThat(read(stored("bom.docx", bomb("word/document.xml", 200)))).isEmpty();
        assertThat(read(stored("bom.odt", openDocument("0".repeat(16 << 20)))))
                .hasSizeLessThanOrEqualTo(FileTexts.MOST_CHARACTERS);
        String laughs = IntStream.range(1, 30)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY l0 \"ha\">", "]><x>&l29;</x>"));
        assertThat(read(stored("cuoi.odt", zip("content.xml", laughs.getBytes(StandardCharsets.UTF_8)))))
                .doesNotContain("haha");
        byte[] deep = ("<div>".repeat(100_000) + "đáy").getBytes(StandardCharsets.UTF_8);
        assertThat(read(stored("sau.html", deep))).hasSizeLessThan(100);
        byte[] nested = openDocument("trong cùng");
        for (int i = 0; i < 200; i++) nested = zip("a" + i + ".zip", nested);
        assertThat(read(stored("long-nhau.docx", nested))).hasSizeLessThan(FileTexts.MOST_CHARACTERS);
    }

    private String read(AttachedFile file) throws IOException, InterruptedException {
        FileTexts texts = new FileTexts(folder.resolve("texts"), media());
        assertThat(texts.read(file)).isTrue();
        return Objects.requireNonNull(texts.of(file));
    }

    private static boolean isReading(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(TextOfFile.class.getName());
    }

    private static byte[] bomb(String name, int mebibytes) throws IOException {
        byte[] zeros = "0".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("<a>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < mebibytes; i++) zip.write(zeros);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private MediaStore media() {
        return new MediaStore(folder.resolve("media"));
    }

    private AttachedFile stored(String name, byte[] bytes) throws IOException {
        String sha256 = media().put(new ByteArrayInputStream(bytes), 32 << 20).sha256();
        return new AttachedFile(name, "/tin/a/tep/f/" + name, sha256, bytes.length);
    }

    private static byte[] openDocument(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            put(zip, "content.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                    <office:body><office:text><text:p>%s</text:p></office:text></office:body></office:document-content>
                    """.formatted(text));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
