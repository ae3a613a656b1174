package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.search.index.SearchDocument;

class SuggestingTest {
    private final Library library = new Library()
            .article("a", "Đăng ký khai sinh", "")
            .article("b", "Hướng dẫn đăng ký khai tử", "")
            .article("c", "Lịch tiếp công dân", "")
            .document("d", "54/2016/QĐ-TTg", "Quy chế hoạt động", "");

    @ParameterizedTest
    @ValueSource(strings = {"đăng ký k", "dang ky k", "Đăng ký khai", "dang"})
    void titles_that_begin_like_it_come_first(String typed) {
        assertThat(texts(typed)).containsExactly("Đăng ký khai sinh", "Hướng dẫn đăng ký khai tử");
    }

    @Test
    void the_last_word_may_be_unfinished_the_others_may_not() {
        assertThat(texts("tiếp côn")).containsExactly("Lịch tiếp công dân");
        assertThat(texts("tiê côn")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"54/20", "54/2016/qd", "54 2016"})
    void documents_are_suggested_by_number(String typed) {
        assertThat(library.suggest(typed))
                .containsExactly(new Suggestion("54/2016/QĐ-TTg Quy chế hoạt động", "document", "/van-ban/d/x"));
    }

    @Test
    void several_things_of_one_title_are_one_suggestion_that_leads_to_the_search() {
        library.article("e", "Lịch tiếp công dân", "");
        assertThat(library.suggest("lịch")).containsExactly(new Suggestion("Lịch tiếp công dân", "article", null));
    }

    @Test
    void there_are_at_most_eight() {
        for (int i = 0; i < 30; i++) library.article("n" + i, "Thông báo số " + i, "");
        assertThat(library.suggest("thông")).hasSize(8);
    }

    @Test
    void services_and_procedures_are_suggested_with_their_addresses() {
        library.add(service("service", "s", "Cấp lại thẻ căn cước"))
                .add(service("procedure", "p", "Cấp lại sổ hộ khẩu"));
        assertThat(library.suggest("cap lai"))
                .containsExactlyInAnyOrder(
                        new Suggestion("Cấp lại thẻ căn cước", "service", "/dich-vu-cong/s"),
                        new Suggestion("Cấp lại sổ hộ khẩu", "procedure", "/dich-vu-cong/p"));
    }

    @Test
    void what_others_ask_often_comes_first_three_of_it_at_most_and_only_what_the_portal_still_says() {
        Suggesting.Asking often = (portal, beginning) -> portal.equals("quan8") && beginning.equals("dang ky")
                ? List.of("đăng ký kết hôn", "đăng ký khai sinh", "đăng ký khai tử", "hướng dẫn đăng ký", "khai sinh")
                : List.of();
        assertThat(library.suggest("dang ky", often))
                .containsExactly(
                        new Suggestion("đăng ký khai sinh", "query", null),
                        new Suggestion("đăng ký khai tử", "query", null),
                        new Suggestion("hướng dẫn đăng ký", "query", null),
                        new Suggestion("Đăng ký khai sinh", "article", "/tin/a/x"),
                        new Suggestion("Hướng dẫn đăng ký khai tử", "article", "/tin/b/x"));
        library.withdraw("a");
        assertThat(library.suggest("dang ky", often))
                .extracting(Suggestion::text)
                .doesNotContain("đăng ký khai sinh", "Đăng ký khai sinh");
    }

    private static SearchDocument service(String type, String id, String name) {
        return new SearchDocument("quan8", type, id, "", name, List.of(), "", "", "/dich-vu-cong/" + id, null);
    }

    private List<String> texts(String typed) {
        return library.suggest(typed).stream().map(Suggestion::text).toList();
    }
}
