package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;

/** Hiệu lực: what replaces what, whichever came first. */
class ForceTest {
    private static final Filters IN_FORCE = inForce(true);
    private static final Filters NOT_IN_FORCE = inForce(false);

    @Test
    @Proves({"C49", "K07"})
    void a_replaced_document_says_so_ranks_lower_and_can_be_left_out() {
        Library library = new Library()
                .legal("01/2020/QĐ-UBND", "Quy chế hoạt động trang tin", "2020-01-01", "2020-01-10")
                .legal("02/2026/QĐ-UBND", "Quy chế hoạt động trang tin", "2026-01-01", "2026-01-10", "01/2020/QĐ-UBND");
        SearchResult both = library.search("quy chế hoạt động");
        assertThat(both.hits()).extracting(Hit::id).containsExactly("02/2026/QĐ-UBND", "01/2020/QĐ-UBND");
        Hit.Legal old = both.hits().get(1).legal();
        assertThat(old.status()).isEqualTo(Hit.Status.OUT_OF_FORCE);
        assertThat(old.replacedBy()).isEqualTo(new Hit.Link("02/2026/QĐ-UBND", "/van-ban/02/2026/QĐ-UBND"));
        assertThat(both.facets().status())
                .containsExactlyInAnyOrder(new Facets.Count("IN_FORCE", 1), new Facets.Count("OUT_OF_FORCE", 1));
        assertThat(ids(library.search("quy chế", IN_FORCE))).containsExactly("02/2026/QĐ-UBND");
        assertThat(ids(library.search(null, NOT_IN_FORCE))).containsExactly("01/2020/QĐ-UBND");
    }

    @Test
    void the_order_in_which_they_are_published_does_not_matter() {
        Library library = new Library()
                .legal(
                        "02/2026/QĐ-UBND",
                        "Quy chế",
                        "2026-01-01",
                        "2026-01-10",
                        "Quyết định số 01/2020/QĐ-UBND ngày 1/1/2020")
                .legal("01/2020/QĐ-UBND", "Quy chế", "2020-01-01", "2020-01-10");
        assertThat(ids(library.search(null, IN_FORCE))).containsExactly("02/2026/QĐ-UBND");
    }

    @Test
    void a_document_stays_in_force_until_the_one_that_replaces_it_is() {
        Library library = new Library()
                .legal("01/2020/QĐ-UBND", "Quy chế", "2020-01-01", "2020-01-10")
                .legal("02/2026/QĐ-UBND", "Quy chế", "2026-11-20", "2027-01-01", "01/2020/QĐ-UBND");
        assertThat(ids(library.search(null, IN_FORCE))).containsExactly("01/2020/QĐ-UBND");
        assertThat(library.search(null, NOT_IN_FORCE).hits())
                .extracting(hit -> hit.legal().status())
                .containsExactly(Hit.Status.NOT_YET);
    }

    @Test
    void a_number_that_comes_again_every_year_means_the_older_document() {
        Library library = new Library()
                .legal("5/QĐ-UBND", "Cũ", "2020-01-01", "2020-01-10")
                .legal("6/QĐ-UBND", "Thay thế", "2021-01-01", "2021-01-10", "5/QĐ-UBND")
                .add(new vn.congkhai.search.index.SearchDocument(
                        "quan8",
                        "document",
                        "mới",
                        "van-ban",
                        "Mới",
                        List.of("5/QĐ-UBND"),
                        "",
                        "",
                        "/van-ban/moi",
                        Library.at("2026-01-01")));
        assertThat(ids(library.search(null, NOT_IN_FORCE))).containsExactly("5/QĐ-UBND");
    }

    @Test
    void a_withdrawn_document_replaces_nothing_any_more() {
        Library library = new Library()
                .legal("01/2020/QĐ-UBND", "Quy chế", "2020-01-01", "2020-01-10")
                .legal("02/2026/QĐ-UBND", "Quy chế", "2026-01-01", "2026-01-10", "01/2020/QĐ-UBND")
                .withdraw("02/2026/QĐ-UBND");
        assertThat(ids(library.search(null, IN_FORCE))).containsExactly("01/2020/QĐ-UBND");
    }

    private static List<String> ids(SearchResult found) {
        return found.hits().stream().map(Hit::id).toList();
    }

    private static Filters inForce(boolean wanted) {
        return new Filters(null, null, null, null, null, null, null, null, wanted);
    }
}
