package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.search.index.SearchDocument;
import vn.congkhai.text.VietnameseText;

class SearchingTest {
    private final Library library = new Library()
            .article(
                    "sach",
                    "Khai mạc hội chợ sách",
                    "Sáng nay, Ủy ban nhân dân quận khai mạc hội chợ sách tại công viên.")
            .article("sinh", "Hướng dẫn đăng ký khai sinh", "Người dân đăng ký khai sinh cho con tại nơi cư trú.")
            .article(
                    "tet", "Lịch nghỉ Tết", "Cơ quan nghỉ theo quy định. Bộ phận tiếp nhận khai báo y tế vẫn làm việc.")
            .document("54", "54/2016/QĐ-TTg", "Quyết định ban hành quy chế", "Quy chế hoạt động của cổng thông tin")
            .document("55", "55/2016/QĐ-TTg", "Quyết định ban hành quy chế", "Quy chế làm việc của ban biên tập");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khai mạc hội chợ sách",
                "khai mac hoi cho sach",
                "khai mạc hoi cho sách",
                "KHAI MẠC HỘI CHỢ",
                "hội chợ sách",
                "hoi cho"
            })
    @Proves("K01")
    void the_same_article_is_found_with_without_and_with_some_diacritics(String q) {
        assertThat(library.ids(q)).first().isEqualTo("sach");
        String decomposed = VietnameseText.nfc(Normalizer.normalize(q, Normalizer.Form.NFD));
        assertThat(library.ids(decomposed)).isEqualTo(library.ids(q));
    }

    @Test
    void diacritics_decide_between_words_that_fold_alike() {
        Library two = new Library()
                .article("ban", "Bàn giao", "")
                .article("bán", "Bán giao", "")
                .article("bạn", "Bạn giao", "");
        assertThat(two.ids("bán")).first().isEqualTo("bán");
        assertThat(two.ids("bạn giao")).first().isEqualTo("bạn");
        assertThat(two.ids("ban")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "54/2016/QĐ-TTg",
                "54/2016/qd-ttg",
                "54 2016 qd ttg",
                "quyết định 54/2016",
                "QĐ54/2016/QĐTTg",
                "54/2016"
            })
    @Proves("C49")
    void a_document_is_found_by_its_number_however_it_is_typed(String q) {
        assertThat(library.ids(q)).first().isEqualTo("54");
    }

    @Test
    void a_heading_counts_more_than_a_text_and_less_than_a_title() {
        String said = "Trách nhiệm của ban biên tập trong việc đăng tin";
        Library three = new Library()
                .article("text", "Quy chế hoạt động", said)
                .add(article("heading", "Quy chế hoạt động", said).headed("Trách nhiệm của ban biên tập"))
                .article("title", "Trách nhiệm của ban biên tập", "Quy chế hoạt động trong việc đăng tin");
        assertThat(three.ids("trách nhiệm ban biên tập")).containsExactly("title", "heading", "text");
    }

    private static SearchDocument article(String id, String title, String text) {
        return new SearchDocument(
                "quan8",
                "article",
                id,
                "tin-tuc",
                title,
                List.of(),
                "",
                text,
                "/tin/" + id + "/x",
                Library.at("2026-11-20"));
    }

    @Test
    void a_title_counts_more_than_a_text() {
        Library two = new Library()
                .article("text", "Thông báo", "Về việc thu gom rác thải trên địa bàn")
                .article("title", "Thu gom rác thải", "Thông báo về việc trên địa bàn")
                .article("other", "Thông báo khác", "Nội dung khác hẳn");
        assertThat(two.ids("thu gom rác thải")).containsExactly("title", "text");
    }

    @Test
    void words_are_all_wanted_and_a_mistake_in_one_still_finds_the_others() {
        assertThat(library.ids("hội chợ sách")).containsExactly("sach");
        assertThat(library.ids("hội chợ sáck")).contains("sach");
        assertThat(library.ids("xyzzy")).isEmpty();
    }

    @Test
    void portals_are_separate() {
        library.add(new SearchDocument(
                "krongpac",
                "article",
                "kp",
                "tin-tuc",
                "Khai mạc hội chợ sách",
                List.of(),
                "",
                "",
                "/tin/kp/x",
                Library.at("2026-11-20")));
        assertThat(library.ids("hội chợ sách")).containsExactly("sach");
        assertThat(library.search(new SearchRequest("ict", "hội chợ sách", null, null, null, null, 1))
                        .total())
                .isZero();
    }

    @Test
    void what_was_withdrawn_is_gone_from_everything() {
        library.withdraw("sach");
        assertThat(library.search("hội chợ sách").total()).isZero();
        assertThat(library.suggest("khai mạc")).isEmpty();
    }

    @Test
    void filters_narrow_and_facets_count_what_is_left() {
        Library dated = new Library()
                .article("a", "tin-tuc", "Thông báo một", "", "2025-12-31")
                .article("b", "tin-tuc", "Thông báo hai", "", "2026-01-01")
                .article("c", "quy-hoach/dat-dai", "Thông báo ba", "", "2026-06-01")
                .document("d", "1/TB", "Thông báo bốn", "");
        SearchResult all = dated.search("thông báo");
        assertThat(all.total()).isEqualTo(4);
        assertThat(all.facets().type())
                .containsExactly(new Facets.Count("article", 3), new Facets.Count("document", 1));
        assertThat(all.facets().category()).first().isEqualTo(new Facets.Count("tin-tuc", 2));
        assertThat(all.facets().year()).containsExactly(new Facets.Count("2026", 2), new Facets.Count("2025", 2));

        assertThat(filtered(dated, "document", null, null, null)).containsExactly("d");
        assertThat(filtered(dated, null, "quy-hoach", null, null)).containsExactly("c");
        assertThat(filtered(dated, null, "quy-hoach/dat-dai", null, null)).containsExactly("c");
        assertThat(filtered(dated, null, null, "2026-01-01", null)).containsExactlyInAnyOrder("b", "c");
        assertThat(filtered(dated, null, null, null, "2025-12-31")).containsExactlyInAnyOrder("a", "d");
        assertThat(filtered(dated, null, null, "2026-01-01", "2026-01-01")).containsExactly("b");
    }

    @Test
    void pages_show_every_hit_once() {
        Library many = new Library();
        for (int i = 0; i < 37; i++) many.article("n" + i, "Tuyên truyền số " + i + " lotgiaohang", "");
        Set<String> seen = new HashSet<>();
        for (int page = 1; page <= 4; page++) {
            SearchResult result = many.search(new SearchRequest("quan8", "lotgiaohang", null, null, null, null, page));
            assertThat(result.total()).isEqualTo(37);
            result.hits().forEach(hit -> assertThat(seen.add(hit.id())).isTrue());
        }
        assertThat(seen).hasSize(37);
        assertThat(many.search(new SearchRequest("quan8", "lotgiaohang", null, null, null, null, 1_000))
                        .hits())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* OR *:*",
                "title:[* TO *]",
                "\"",
                "((((",
                "a AND NOT",
                "\\",
                "/(a+)+$/",
                "' OR 1=1 --",
                "<script>",
                "🎉",
                "…",
                "-",
                "portal:krongpac",
                "~~~^^^",
                "\uFEFF",
                "ﬁ",
                "日本語"
            })
    void nothing_that_is_typed_is_an_instruction(String q) {
        assertThat(library.search(q).total()).isBetween(0L, 5L);
        assertThat(library.suggest(q)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void the_longest_that_may_be_typed_is_answered() {
        assertThat(library.search("a ".repeat(100)).total()).isZero();
        assertThat(library.search("1/".repeat(100)).hits()).hasSizeLessThanOrEqualTo(10);
        assertThat(library.search("x".repeat(200)).total()).isZero();
        assertThat(library.search(distinctSyllables()).hits()).hasSizeLessThanOrEqualTo(10);
    }

    private static String distinctSyllables() {
        StringBuilder q = new StringBuilder();
        for (char c = 'a'; q.length() < 198; c++)
            q.append((char) ('a' + c % 26)).append((char) ('0' + c % 10)).append(' ');
        return q.toString();
    }

    private static List<String> filtered(Library library, String type, String category, String from, String to) {
        return library
                .search(new SearchRequest(
                        "quan8",
                        "thông báo",
                        type,
                        category,
                        from == null ? null : LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        1))
                .hits()
                .stream()
                .map(Hit::id)
                .toList();
    }
}
