package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congkhai.search.index.SearchDocument;

/** Of more hits than are looked at closely, the best must be among those that are. */
class ManyHitsTest {
    private static final LocalDate OLDEST = LocalDate.of(2024, 1, 1);

    private final Library library = new Library();
    private int added;

    @Test
    void the_one_with_the_word_in_its_title_is_first() {
        some(250, "Thông báo", "Trưởng ban họp với các ban.");
        one("titled", "Bán đấu giá", "Ủy ban tổ chức tại trụ sở, mời người dân đến dự và theo dõi.");
        some(250, "Thông báo", "Trưởng ban họp với các ban.");
        assertThat(library.ids("ban")).first().isEqualTo("titled");
        assertThat(library.ids("bán")).first().isEqualTo("titled");
    }

    @Test
    void the_one_that_writes_the_diacritics_typed_is_first() {
        some(250, "Thông báo", "Trưởng ban họp ban.");
        one("accented", "Thông báo", "Trưởng bàn họp bàn.");
        some(250, "Thông báo", "Trưởng ban họp ban.");
        assertThat(library.ids("bàn")).first().isEqualTo("accented");
    }

    @Test
    void the_one_with_the_words_in_its_summary_is_before_those_that_say_it_somewhere() {
        some(250, "Thông báo", "Đất đai và nhà ở tại quận.");
        library.add(new SearchDocument(
                "quan8",
                "article",
                "summed",
                "tin-tuc",
                "Thông báo",
                List.of(),
                "Đất đai",
                "và nhà ở tại quận.",
                "/tin/summed/x",
                Library.at("2024-01-01")));
        some(250, "Thông báo", "Đất đai và nhà ở tại quận.");
        assertThat(library.ids("đất đai")).first().isEqualTo("summed");
    }

    @Test
    void of_equal_ones_the_newest_are_first() {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int day = i * 211 % 500; // every day of 500 once, in no order
            dated("d%03d".formatted(day), OLDEST.plusDays(day));
        }
        for (int day = 499; day >= 480; day--) newestFirst.add("d%03d".formatted(day));
        List<String> found = new ArrayList<>(library.ids("lịch tiếp công dân"));
        library.search(page("lịch tiếp công dân", 2, null)).hits().forEach(hit -> found.add(hit.id()));
        assertThat(found).isEqualTo(newestFirst);
    }

    @Test
    void a_cursor_by_relevance_skips_nothing_while_others_are_added() {
        Set<String> there = new TreeSet<>();
        for (int i = 0; i < 330; i++) {
            String id = "n" + i;
            one(id, "Tuyên truyền " + "thêm ".repeat(i % 2), "");
            there.add(id);
        }
        List<String> seen = new ArrayList<>();
        Cursor after = null;
        int pages = 0;
        do {
            SearchResult page = library.search(page("tuyên truyền", 1, after));
            page.hits().forEach(hit -> seen.add(hit.id()));
            after = page.next() == null ? null : Cursor.decoded(page.next());
            some(3, "Không liên quan", "gì cả");
            some(1, "Tuyên truyền", pages % 2 == 0 ? "mãi" : "");
        } while (after != null && ++pages < 100);
        assertThat(after).as("it comes to an end").isNull();
        assertThat(seen).containsAll(there);
    }

    @Test
    void a_cursor_by_relevance_goes_on_where_a_few_hits_have_become_many() {
        for (int i = 0; i < 95; i++) one("n" + i, "Tuyên truyền", "");
        SearchResult first = library.search(page("tuyên truyền", 1, null));
        Cursor after = Cursor.decoded(first.next());
        some(50, "Tuyên truyền và phổ biến", "rộng rãi");
        Set<String> seen = new TreeSet<>();
        first.hits().forEach(hit -> seen.add(hit.id()));
        while (after != null) {
            SearchResult page = library.search(page("tuyên truyền", 1, after));
            page.hits().forEach(hit -> seen.add(hit.id()));
            after = page.next() == null ? null : Cursor.decoded(page.next());
        }
        assertThat(seen).filteredOn(id -> id.startsWith("n")).hasSize(95);
    }

    private void some(int count, String title, String text) {
        for (int i = 0; i < count; i++) one("s" + ++added, title, text);
    }

    private void one(String id, String title, String text) {
        library.article(id, "tin-tuc", title, text, "2024-01-01");
    }

    private void dated(String id, LocalDate day) {
        Instant at = Library.at(day.toString());
        library.add(new SearchDocument(
                "quan8", "article", id, "tin-tuc", "Lịch tiếp công dân", List.of(), "", "", "/tin/" + id, at));
    }

    private static SearchRequest page(String q, int page, @Nullable Cursor after) {
        return new SearchRequest("quan8", q, Filters.NONE, SearchRequest.Order.RELEVANCE, page, after);
    }
}
