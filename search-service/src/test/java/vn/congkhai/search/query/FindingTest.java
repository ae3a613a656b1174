package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.search.index.SearchDocument;

/** What the public types, and what it finds: spellings, abbreviations, phrases, cursors. */
class FindingTest {
    private final Library library = new Library()
            .article("sinh", "Đăng ký khai sinh", "Ủy ban nhân dân phường đăng ký khai sinh cho trẻ em.")
            .article("tu", "Đăng ký khai tử", "Ủy ban nhân dân phường đăng ký khai tử.")
            .article("dat", "Xử phạt vi phạm hành chính về đất đai", "Lấn chiếm đất đai bị xử phạt.")
            .article("duong", "Sửa chữa đường Phạm Thế Hiển", "Cấm xe từ ngày mai trên đường Phạm Thế Hiển.")
            .article("hop", "Lịch họp của HĐND", "Hội đồng họp phiên thường kỳ.");

    @ParameterizedTest
    @CsvSource({
        "ddawng kys khai sinh, đăng ký khai sinh",
        "ddaats ddai, đất đai",
        "d9a61t d9ai, đất đai",
        "dduwowngf phamj, đường phạm"
    })
    @Proves("K01")
    void keystrokes_without_an_input_method_find_what_was_meant(String typed, String meant) {
        SearchResult found = library.search(typed);
        assertThat(found.hits()).isNotEmpty();
        assertThat(found.didYouMean()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"khai xinh, khai sinh", "dang ky kha sinh, đăng ký khai sinh", "đất dăi, đất đai"})
    void mistakes_are_put_right_from_the_texts_themselves(String typed, String meant) {
        assertThat(library.search(typed).didYouMean()).isEqualTo(meant);
        assertThat(library.search(typed).hits()).isNotEmpty();
    }

    @Test
    void diacritics_that_were_left_out_are_proposed_and_proper_spelling_is_left_alone() {
        assertThat(library.search("dang ky khai sinh").didYouMean()).isEqualTo("đăng ký khai sinh");
        assertThat(library.search("đăng ký khai sinh").didYouMean()).isNull();
        assertThat(library.search("khai sinh").didYouMean()).isNull();
        assertThat(library.search("xyzzy").didYouMean()).isNull();
    }

    @Test
    void a_restored_syllable_is_marked_in_its_own_form_only() {
        library.article("dai", "Đài phát thanh", "Đất đai và Đài phát thanh");
        assertThat(library.search("dat dai").hits())
                .anySatisfy(hit -> assertThat(hit.snippet())
                        .contains("<mark>Đất đai</mark>")
                        .doesNotContain("<mark>Đài"));
    }

    @Test
    void abbreviations_find_what_is_written_out_and_the_other_way_round() {
        assertThat(library.ids("UBND phường")).contains("sinh", "tu");
        assertThat(library.ids("xử phạt VPHC")).containsExactly("dat");
        assertThat(library.ids("lịch họp hội đồng nhân dân")).first().isEqualTo("hop");
    }

    @Test
    void a_phrase_is_said_in_just_these_words() {
        library.article("wrong", "Sinh khai", "khai tử rồi đăng sinh ký");
        assertThat(library.ids("\"khai sinh\"")).containsExactly("sinh");
        assertThat(library.ids("\"khai sinh cho trẻ em\"")).containsExactly("sinh");
        assertThat(library.ids("\"dang ky khai\"")).containsExactlyInAnyOrder("sinh", "tu");
        assertThat(library.ids("\"đăng ký khái\"")).isEmpty();
    }

    @Test
    void what_is_unwanted_is_left_out() {
        assertThat(library.ids("đăng ký khai -tử")).containsExactly("sinh");
        assertThat(library.ids("đăng ký khai -\"khai sinh\"")).containsExactly("tu");
        assertThat(library.ids("-khai")).isEmpty();
    }

    @Test
    void what_another_portal_says_is_never_proposed() {
        library.add(new SearchDocument(
                "krongpac",
                "article",
                "kp",
                "tin-tuc",
                "Hồ Lắk bình minh",
                List.of(),
                "",
                "",
                "/tin/kp/x",
                Library.at("2026-11-20")));
        library.article("here", "Hồ sơ", "Bình yên và ánh minh triết; lak");
        assertThat(library.search("ho lak").didYouMean()).isNull();
        assertThat(library.search("binh minj").didYouMean()).isNull();
        assertThat(library.suggest("hồ l")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SearchRequest.Order.class)
    void a_cursor_shows_every_hit_once_and_by_date_also_while_others_come(SearchRequest.Order order) {
        Library many = new Library();
        for (int i = 0; i < 57; i++) {
            many.article("n" + i, "tin-tuc", "Tuyên truyền " + "thêm ".repeat(i % 5), "", "2026-01-" + (10 + i % 3));
        }
        List<String> seen = new ArrayList<>();
        Cursor after = null;
        do {
            SearchResult page = many.search(new SearchRequest("quan8", "tuyên truyền", Filters.NONE, order, 1, after));
            page.hits().forEach(hit -> seen.add(hit.id()));
            if (seen.size() == 20 && order == SearchRequest.Order.DATE) many.article("late", "Không liên quan", "");
            after = page.next() == null ? null : Cursor.decoded(page.next());
        } while (after != null);
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 57; i++) expected.add("n" + i);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(Set.copyOf(seen)).isEqualTo(expected);
    }

    /** More than are looked at closely: pages and cursors go from those on to the others without a gap. */
    @Test
    void of_many_hits_that_are_nearly_equal_pages_and_cursors_show_each_once_in_the_same_order() {
        Library many = new Library();
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 430; i++) {
            many.article("n" + i, "tin-tuc", "Tuyên truyền " + "thêm ".repeat(i % 2), "", "2026-01-" + (10 + i % 3));
            expected.add("n" + i);
        }
        List<String> followed = new ArrayList<>();
        List<String> paged = new ArrayList<>();
        Cursor after = null;
        for (int page = 1; page == 1 || after != null; page++) {
            SearchResult next = many.search(relevant(1, after));
            next.hits().forEach(hit -> followed.add(hit.id()));
            many.search(relevant(page, null)).hits().forEach(hit -> paged.add(hit.id()));
            after = next.next() == null ? null : Cursor.decoded(next.next());
        }
        assertThat(followed).doesNotHaveDuplicates().hasSize(expected.size());
        assertThat(Set.copyOf(followed)).isEqualTo(expected);
        assertThat(paged).isEqualTo(followed);
    }

    private static SearchRequest relevant(int page, @Nullable Cursor after) {
        return new SearchRequest("quan8", "tuyên truyền", Filters.NONE, SearchRequest.Order.RELEVANCE, page, after);
    }

    @Test
    void by_date_the_newest_is_first_and_among_equals_too() {
        Library dated = new Library()
                .article("old", "tin-tuc", "Thông báo", "", "2016-01-01")
                .article("new", "tin-tuc", "Thông báo", "", "2026-01-01")
                .article("middle", "tin-tuc", "Thông báo", "", "2021-01-01");
        assertThat(dated.ids("thông báo")).containsExactly("new", "middle", "old");
        SearchResult all =
                dated.search(new SearchRequest("quan8", null, Filters.NONE, SearchRequest.Order.DATE, 1, null));
        assertThat(all.hits()).extracting(Hit::id).containsExactly("new", "middle", "old");
    }

    @Test
    @Proves({"C49", "K07"})
    void filters_of_law_narrow_and_their_facets_count() {
        Library law = new Library()
                .legal("1/QĐ-UBND", "Quy chế một", "2025-03-01", "2025-03-01")
                .legal("2/QĐ-UBND", "Quy chế hai", "2026-03-01", "2026-03-01")
                .article("a", "Quy chế ba", "");
        Filters of2026 = new Filters(null, null, "Hành chính", "UBND quận 8", "Quyết định", 2026, null, null, null);
        assertThat(law.search("quy chế", of2026).hits()).extracting(Hit::id).containsExactly("2/QĐ-UBND");
        Facets facets = law.search("quy chế").facets();
        assertThat(facets.issuer()).containsExactly(new Facets.Count("UBND quận 8", 2));
        assertThat(facets.field()).containsExactly(new Facets.Count("Hành chính", 2));
        assertThat(facets.form()).containsExactly(new Facets.Count("Quyết định", 2));
        assertThat(facets.portal()).containsExactly(new Facets.Count("quan8", 3));
    }
}
