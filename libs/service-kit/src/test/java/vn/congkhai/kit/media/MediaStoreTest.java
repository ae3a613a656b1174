package vn.congkhai.kit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.kit.json.CanonicalJson;
import vn.congkhai.kit.problem.ProblemException;

class MediaStoreTest {
    private static final byte[] CONTENT = "Bản đồ quy hoạch".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path root;

    private MediaStore store;

    @BeforeEach
    void open() {
        store = new MediaStore(root);
    }

    @Test
    void a_file_is_named_by_what_is_in_it() throws IOException {
        StoredFile file = store.put(new ByteArrayInputStream(CONTENT), 1000);
        assertThat(file).isEqualTo(new StoredFile(CanonicalJson.sha256Hex(CONTENT), CONTENT.length));
        assertThat(root.resolve(file.sha256().substring(0, 2))
                        .resolve(file.sha256().substring(2, 4))
                        .resolve(file.sha256()))
                .hasBinaryContent(CONTENT);
        try (InputStream in = store.open(file.sha256())) {
            assertThat(in.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void the_same_file_is_there_once_and_no_upload_is_left_behind() throws IOException {
        StoredFile file = store.put(new ByteArrayInputStream(CONTENT), 1000);
        assertThat(store.put(new ByteArrayInputStream(CONTENT), 1000)).isEqualTo(file);
        try (var files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void a_file_of_exactly_the_limit_is_stored_and_one_byte_more_is_not() throws IOException {
        store.put(new ByteArrayInputStream(CONTENT), CONTENT.length);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store.put(new ByteArrayInputStream(new byte[1001]), 1000))
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo("too-large"));
        assertThat(root.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void a_name_that_is_no_hash_opens_nothing() {
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> store.open("../../etc/passwd"));
        assertThat(store.contains("")).isFalse();
        assertThat(store.contains("0".repeat(64))).isFalse();
    }
}
