package vn.congkhai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresIT {
    @TempDir
    Path directory;

    LogFixture fixture;

    @BeforeEach
    void start() throws Exception {
        fixture = new LogFixture(directory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void a_text_is_found_by_its_hash_and_stored_once() {
        BlobStore texts = new BlobStore(fixture.database("log"));
        byte[] text = "Bão lũ".getBytes(StandardCharsets.UTF_8);
        String hash = texts.put(text);
        assertThat(texts.put(text)).isEqualTo(hash).isEqualTo(BlobStore.sha256(text));
        assertThat(texts.get(hash))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(text));
        assertThat(texts.get("00")).isEmpty();
    }

    @Test
    void what_was_sealed_opens_until_its_subject_is_forgotten() {
        Sealing sealing = new Sealing(fixture.database("log"));
        String sealed = sealing.seal("citizen-1", "Nguyễn Thị Hoa");
        assertThat(sealed).doesNotContain("Hoa");
        assertThat(sealing.seal("citizen-1", "Nguyễn Thị Hoa")).isNotEqualTo(sealed);
        assertThat(sealing.open("citizen-1", sealed)).contains("Nguyễn Thị Hoa");
        sealing.forget("citizen-1");
        assertThat(sealing.open("citizen-1", sealed)).isEmpty();
    }

    @Test
    void a_new_subjects_texts_share_one_key_also_with_who_comes_in_between() {
        Sealing sealing = new Sealing(fixture.database("log"));
        Sealing.Sealer first = sealing.sealerOfNew("citizen-2");
        Sealing.Sealer again = sealing.sealerOfNew("citizen-2");
        for (String sealed : List.of(first.seal("Hẻm 12"), again.seal("Hẻm 12"), sealing.seal("citizen-2", "Hẻm 12"))) {
            assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8))
                    .doesNotContain("Hẻm 12");
            assertThat(sealing.open("citizen-2", sealed)).contains("Hẻm 12");
        }
        sealing.forget("citizen-2");
        assertThat(sealing.open("citizen-2", first.seal("Hẻm 13"))).isEmpty();
    }
}
