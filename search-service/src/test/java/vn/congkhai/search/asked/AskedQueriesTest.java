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
    void what_few_ask_is_forgotten_before_it_fills_the_memory() {
        AskedQueries queries = AskedQueries.open(file());
        for (int i = 0; i <= AskedQueries.MOST_CANDIDATES; i++)
            queries.count("quan8", "câu hỏi " + i, true, "10.0.0.1");
        assertThat(queries.candidates()).isEqualTo(AskedQueries.MOST_CANDIDATES);
        queries.count("quan8", "câu hỏi 0", true, "10.0.0.2");
        queries.count("quan8", "câu hỏi 0", true, "10.0.0.3");
        assertThat(queries.often("quan8", "câu")).as("the oldest is forgotten").isEmpty();
        queries.count("quan8", "câu hỏi 9999", true, "10.0.0.2");
        queries.count("quan8", "câu hỏi 9999", true, "10.0.0.3");
        assertThat(queries.often("quan8", "câu")).containsExactly("câu hỏi 9999");
    }

    @Test
    void however_many_visitors_ask_few_of_them_are_told_apart() {
        AskedQueries queries = AskedQueries.open(file());
        int most = 0;
        for (int i = 0; i < 120; i++) {
            for (int visitor = 0; visitor < 1_100; visitor++)
                queries.count("quan8", "khai sinh " + i, true, "v" + visitor);
            most = Math.max(most, queries.visitors());
        }
        assertThat(most).isEqualTo(AskedQueries.MOST_VISITORS);
        assertThat(queries.often("quan8", "khai")).hasSize(120);
        queries.save();
        assertThat(AskedQueries.open(file()).often("quan8", "khai sinh 119")).hasSize(1);
    }

    @Test
    void where_no_more_is_kept_the_frequent_stay_the_newest_come_and_another_portal_loses_nothing() {
        AskedQueries queries = AskedQueries.open(file());
        ask(queries, "krongpac", "sầu riêng", 3);
        ask(queries, "quan8", "thường hỏi", 9);
        for (int i = 0; i <= AskedQueries.MOST_KEPT; i++) ask(queries, "quan8", "câu hỏi " + i, 3);
        ask(queries, "quan8", "mới hỏi", 3);
        assertThat(queries.often("quan8", "")).hasSize(AskedQueries.MOST_KEPT).contains("thường hỏi", "mới hỏi");
        assertThat(queries.often("krongpac", "")).containsExactly("sầu riêng");
    }

    private static void ask(AskedQueries queries, String portal, String words, int visitors) {
        for (int i = 0; i < visitors; i++) queries.count(portal, words, true, "10.0.0." + i);
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
