package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {
    private static final Synonyms SHIPPED = Synonyms.load(Path.of("../regulations"), List.of("quan8", "krongpac"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "QĐ khen thưởng, quyết định khen thưởng",
        "qd khen thuong, quyết định khen thuong",
        "NĐ xử phạt, nghị định xử phạt",
        "NQ HĐND, nghị quyết Hội đồng nhân dân",
        "kh UBND, kế hoạch Ủy ban nhân dân"
    })
    void what_is_abbreviated_is_asked_in_full_too(String typed, String inFull) {
        assertThat(SHIPPED.variants("quan8", typed)).contains(typed, inFull);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quyết định khen thưởng", "54/2016/QĐ-TTg", "04/2013/QĐ-UBND", "nghị định 15"})
    void nobody_who_writes_in_full_or_types_a_number_looks_for_the_letters(String typed) {
        assertThat(SHIPPED.variants("quan8", typed)).containsExactly(typed);
    }

    @Test
    void what_one_portal_calls_something_no_other_one_does() {
        assertThat(SHIPPED.variants("quan8", "bản đồ Q8")).contains("bản đồ Quận 8");
        assertThat(SHIPPED.variants("krongpac", "bản đồ Q8")).containsExactly("bản đồ Q8");
        assertThat(SHIPPED.variants("krongpac", "huyện Krông Pak")).contains("huyện Krông Pắc");
        assertThat(SHIPPED.variants("quan8", "huyện Krông Pak")).containsExactly("huyện Krông Pak");
        assertThat(SHIPPED.variants("longxuyen", "bản đồ Q8")).containsExactly("bản đồ Q8");
    }

    @Test
    void what_a_portal_says_takes_the_place_of_what_all_say() throws IOException {
        write("basis: OURS\nsynonyms:\n  - [TT, thị trấn]\nabbreviations:\n  - [KP, khu phố]\n");
        Synonyms own = Synonyms.load(folder, List.of("krongpac", "quan8"));
        assertThat(own.variants("krongpac", "TT Phước An")).containsExactly("TT Phước An", "thị trấn Phước An");
        assertThat(own.variants("quan8", "TT Phước An")).containsExactly("TT Phước An", "thông tư Phước An");
        assertThat(own.variants("krongpac", "KP 3")).contains("khu phố 3");
        assertThat(own.variants("krongpac", "khu phố 3")).containsExactly("khu phố 3");
        assertThat(own.variants("krongpac", "UBND")).contains("Ủy ban nhân dân");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synonyms: []",
                "basis: OURS",
                "basis: OURS\nsynonyms: [[một]]",
                "basis: OURS\nsynonyms: []\nabbreviations: [một]"
            })
    void a_file_that_says_it_otherwise_stops_the_start(String file) throws IOException {
        write(file);
        assertThatThrownBy(() -> Synonyms.load(folder, List.of("krongpac")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("krongpac.yaml");
    }

    private void write(String file) throws IOException {
        Files.createDirectories(folder.resolve("search"));
        Files.writeString(folder.resolve("search/krongpac.yaml"), file);
    }
}
