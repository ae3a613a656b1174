package vn.congkhai.search.attached;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    private MediaStore media() {
        return new MediaStore(folder.resolve("media"));
    }

    private AttachedFile stored(String name, byte[] bytes) throws IOException {
        String sha256 = media().put(new ByteArrayInputStream(bytes), 1 << 20).sha256();
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
