package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.search.index.AttachedFile;
import vn.congkhai.search.index.LegalRecord;
import vn.congkhai.search.index.SearchDocument;

/**
 * Two portals in one index, and withdrawn documents of both. Every word that only one of them has says {@code kroong}, {@code taam}
 * or {@code goobo}; whatever is asked in whichever way, none of these is in an answer where it does not belong.
 */
class TwoPortalsTest {
    private static final String HERE = "quan8";
    private static final String THERE = "krongpac";
    private static final String OF_HERE = "taam";
    private static final String OF_THERE = "kroong";
    private static final String WITHDRAWN = "goobo";
    private static final int MANY = 150;

    private static final Library LIBRARY = library();

    private static Library library() {
        Library library = new Library();
        for (int i = 0; i < MANY; i++) {
            library.add(document(HERE, OF_HERE, i, 2_025));
            library.add(document(THERE, OF_THERE, i, 2_001));
        }
        for (int i = MANY; i < 2 * MANY; i++) {
            for (String portal : List.of(HERE, THERE)) {
                library.add(document(portal, WITHDRAWN, i, 1_999));
                library.withdraw(portal, WITHDRAWN + i);
            }
        }
        return library;
    }

    private static SearchDocument document(String portal, String word, int i, int year) {
        LocalDate issued = LocalDate.of(year, 1, 1).plusDays(i);
        String number = i + "/" + year + "/QĐ-" + word.toUpperCase(Locale.ROOT);
        LegalRecord legal = new LegalRecord(
                "Quyết định " + word,
                "Ủy ban " + word,
                "Lĩnh vực " + word,
                issued,
                issued,
                List.of(i + 1 + "/2000/QĐ-" + word.toUpperCase(Locale.ROOT)),
                List.of(),
                List.of());
        return new SearchDocument(
                portal,
                i % 2 == 0 ? "document" : "article",
                word + i,
                "muc-" + word,
                "Tuyên truyền " + word + " lần " + i,
                List.of(number),
                "Tóm tắt " + word,
                "Nội dung " + word + " đường sông " + word + " bờ kè",
                "/van-ban/" + word + i,
                Library.at(issued.toString()),
                legal,
                List.of(new AttachedFile(word + ".pdf", "/tep/" + word, "", 1)));
    }

    static Stream<String> typed() {
        return Stream.of(OF_THERE, WITHDRAWN)
                .flatMap(word -> Stream.of(
                        word,
                        word.substring(0, 4),
                        word + "x",
                        "kroogn",
                        "tuyen truyen " + word,
                        "tuyên truyền " + word + " lần 7",
                        "7/2001/QĐ-" + word,
                        "7 2001 qd " + word,
                        "8/2000/QĐ-" + word,
                        "\"đường sông " + word + "\"",
                        "duong song " + word + " bo ke",
                        "tuyên truyền -" + word,
                        "tuyên truyên",
                        "tuyenn truyen",
                        "tuyeen truyeenf " + word,
                        "quyet dinh",
                        "uy ban " + word,
                        "1999",
                        "2001"));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void no_question_however_typed_and_filtered_shows_what_is_not_here(String typed) {
        for (SearchRequest.Order order : SearchRequest.Order.values()) {
            for (Filters filters : filters()) {
                clean(new SearchRequest(HERE, typed, filters, order, 1, null));
                clean(new SearchRequest(HERE, typed, filters, order, 2, null));
                clean(new SearchRequest(HERE, null, filters, order, 1, null));
            }
        }
    }

    private static List<Filters> filters() {
        List<Filters> filters = new ArrayList<>(List.of(Filters.NONE));
        filters.add(new Filters(null, null, null, null, null, null, null, null, false));
        filters.add(new Filters(null, null, null, null, null, null, null, null, true));
        for (String word : List.of(OF_THERE, WITHDRAWN)) {
            filters.add(new Filters(null, "muc-" + word, null, null, null, null, null, null, null));
            filters.add(new Filters(null, null, "Lĩnh vực " + word, null, null, null, null, null, null));
            filters.add(new Filters(null, null, null, "Ủy ban " + word, null, null, null, null, null));
            filters.add(new Filters(null, null, null, null, "Quyết định " + word, null, null, null, null));
        }
        for (int year : List.of(1_999, 2_000, 2_001)) {
            filters.add(new Filters(null, null, null, null, null, year, null, null, null));
        }
        filters.add(new Filters(null, null, null, null, null, null, null, LocalDate.of(2_010, 1, 1), null));
        return filters;
    }

    /** Filters of the other portal leave nothing here, and facets count no year, issuer, field or form of it. */
    private static void clean(SearchRequest request) {
        SearchResult found = LIBRARY.search(request);
        assertThat(found.toString().toLowerCase(Locale.ROOT)).doesNotContain(OF_THERE, WITHDRAWN);
        assertThat(found.facets().year())
                .allSatisfy(year -> assertThat(year.value()).isEqualTo("2025"));
        assertThat(found.facets().portal())
                .allSatisfy(portal -> assertThat(portal.value()).isEqualTo(HERE));
        assertThat(found.total()).isLessThanOrEqualTo(MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"k", "kr", "kroong", "go", "goobo", "tuyen truyen k", "tuyen truyen g", "7/2001", "160/1999", "t"
            })
    void nothing_that_is_not_here_is_suggested_whoever_asked_for_it(String typed) {
        Suggesting.Asking both = (portal, beginning) ->
                List.of("tuyên truyền kroong", "kroong", "tuyên truyền goobo", "tuyên truyền taam");
        assertThat(LIBRARY.suggest(typed, both).toString().toLowerCase(Locale.ROOT))
                .contains(OF_HERE)
                .doesNotContain(OF_THERE, WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(SearchRequest.Order.class)
    void a_cursor_of_the_other_portal_goes_on_among_what_is_here(SearchRequest.Order order) {
        List<Cursor> ofThere = cursors(THERE, order);
        assertThat(ofThere).hasSizeGreaterThanOrEqualTo(MANY / SearchRequest.PAGE_SIZE - 1);
        for (Cursor foreign : ofThere) {
            clean(new SearchRequest(HERE, "tuyên truyền", Filters.NONE, order, 1, foreign));
        }
    }

    @Test
    void the_other_portal_sees_just_its_own_too() {
        Set<String> seen = new HashSet<>();
        everyPage(THERE, SearchRequest.Order.RELEVANCE, page -> page.hits().forEach(hit -> seen.add(hit.id())));
        assertThat(seen).hasSize(MANY).allMatch(id -> id.startsWith(OF_THERE));
    }

    private static List<Cursor> cursors(String portal, SearchRequest.Order order) {
        List<Cursor> cursors = new ArrayList<>();
        everyPage(portal, order, page -> {
            if (page.next() != null) cursors.add(Cursor.decoded(page.next()));
        });
        return cursors;
    }

    private static void everyPage(String portal, SearchRequest.Order order, Consumer<SearchResult> seen) {
        Cursor after = null;
        do {
            SearchResult page =
                    LIBRARY.search(new SearchRequest(portal, "tuyên truyền", Filters.NONE, order, 1, after));
            seen.accept(page);
            after = page.next() == null ? null : Cursor.decoded(page.next());
        } while (after != null);
    }
}
