package vn.congkhai.search.asked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedQueriesTest {
    @TempDir
    private Path folder;

    @Test
    void what_three_visitors_asked_is_kept_and_survives() throws IOException {
        AskedQueries queries = AskedQueries.open(file());
        for (String visitor : new String[] {"10.0.0.1", "10.0.0.2", "10.0.0.3"}) {
            queries.count("quan8", "Khai  Sinh", true, visitor);
            queries.count("quan8", "khai xyz", false, visitor);
        }
        assertThat(queries.often("quan8", "khai s")).containsExactly("khai sinh");
        assertThat(queries.often("quan8", "KHAI")).containsExactly("khai sinh");
        assertThat(queries.often("krongpac", "khai")).isEmpty();
        queries.save();
        assertThat(AskedQueries.open(file()).unanswered())
                .containsExactly(new AskedQueries.Count("quan8", "khai xyz", false, 3));
        assertThat(Files.readString(file())).doesNotContain("10.0.0");
    }

    @Test
    void one_visitor_asks_once_however_often_he_asks() {
        AskedQueries queries = AskedQueries.open(file());
        for (int i = 0; i < 10; i++) queries.count("quan8", "khai sinh", true, "10.0.0.1");
        queries.count("quan8", "khai sinh", true, "10.0.0.2");
        assertThat(queries.often("quan8", "khai")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0903 123 456", "an@example.com", "079090012345", "nguyễn văn an sinh năm 1990 ở số nhà nào đó"})
    void what_may_be_about_somebody_is_not_kept(String typed) throws IOException {
        AskedQueries queries = AskedQueries.open(file());
        for (int i = 0; i < 9; i++) queries.count("quan8", typed, false, "10.0.0." + i);
        queries.save();
        assertThat(queries.unanswered()).isEmpty();
        assertThat(Files.exists(file())).isFalse();
    }

    @Test
    void a_damaged_file_is_forgotten() throws IOException {
        Files.writeString(file(), "{");
        assertThat(AskedQueries.open(file()).unanswered()).isEmpty();
    }

    private Path file() {
        return folder.resolve("asked.json");
    }
}
