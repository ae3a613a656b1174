package vn.congkhai.content.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congkhai.content.consuming.Publications.id;
import static vn.congkhai.content.consuming.Publications.published;
import static vn.congkhai.content.consuming.Publications.withdrawn;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.article.Publication;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.content.list.ListsInMemory;

class ApplyingPublicationsTest {
    private final ListsInMemory lists = new ListsInMemory();
    private final ArticlesInMemory articles = new ArticlesInMemory(lists);
    private int duplicates;
    private final ApplyingPublications applying = new ApplyingPublications(articles, lists, () -> duplicates++);

    private void apply(Publication... publications) {
        applying.apply(List.of(publications));
    }

    private List<String> ids(String list) {
        return new ListReader(lists)
                .read(list, 0, 100).entries().stream().map(Card::id).toList();
    }

    private List<String> news() {
        return ids(ListNames.category("quan8", "tin-tuc"));
    }

    private List<String> everything() {
        return ids(ListNames.all("quan8"));
    }

    @Test
    void a_published_article_is_on_its_page_in_its_category_and_in_everything() {
        apply(published(1, 10, 1, "tin-tuc"));
        assertThat(articles.find("quan8", id(1)))
                .get()
                .extracting(Article::rendition)
                .isNotNull();
        assertThat(articles.find("longxuyen", id(1))).isEmpty();
        assertThat(news()).containsExactly(id(1));
        assertThat(everything()).containsExactly(id(1));
        assertThat(ids(ListNames.documents("quan8"))).isEmpty();
    }

    @Test
    void an_article_below_a_category_is_in_that_category_too() {
        apply(published(1, 10, 1, "quy-hoach/dat-dai"), published(2, 11, 2, "van-ban"));
        assertThat(ids(ListNames.category("quan8", "quy-hoach"))).containsExactly(id(1));
        assertThat(ids(ListNames.category("quan8", "quy-hoach/dat-dai"))).containsExactly(id(1));
        assertThat(ids(ListNames.documents("quan8"))).containsExactly(id(2));
    }

    @Test
    void a_withdrawal_removes_it_from_every_list() {
        apply(published(1, 10, 1, "tin-tuc"), published(2, 11, 2, "tin-tuc"));
        apply(withdrawn(1, 12, "tin-tuc"));
        assertThat(news()).containsExactly(id(2));
        assertThat(everything()).containsExactly(id(2));
    }

    @Test
    void a_withdrawal_never_loses_to_a_late_publication() {
        apply(withdrawn(1, 12, "tin-tuc"));
        apply(published(1, 10, 1, "tin-tuc"));
        assertThat(everything()).isEmpty();
        assertThat(articles.find("quan8", id(1)))
                .get()
                .extracting(Article::withdrawal)
                .isNotNull();
        assertThat(duplicates).isEqualTo(1);
    }

    @Test
    void a_correction_may_move_it_to_another_category() {
        apply(published(1, 10, 1, "tin-tuc"));
        apply(published(1, 11, 1, "tuyen-truyen"));
        assertThat(news()).isEmpty();
        assertThat(ids(ListNames.category("quan8", "tuyen-truyen"))).containsExactly(id(1));
        assertThat(everything()).containsExactly(id(1));
    }

    @Test
    void published_corrected_and_withdrawn_in_one_batch_leaves_nothing() {
        apply(published(1, 10, 1, "tin-tuc"), published(1, 11, 1, "tin-tuc"), withdrawn(1, 12, "tin-tuc"));
        assertThat(everything()).isEmpty();
        assertThat(duplicates).isZero();
    }

    @Test
    void a_list_is_written_once_per_batch() {
        Publication[] batch = new Publication[80];
        for (int i = 0; i < batch.length; i++) batch[i] = published(i, 10 + i, i, "tin-tuc");
        apply(batch);
        assertThat(lists.head(ListNames.all("quan8")).generation()).isEqualTo(1);
    }

    @Test
    void killed_between_article_and_lists_it_is_repaired_by_the_same_batch() {
        apply(published(1, 10, 1, "tin-tuc"));
        lists.writesUntilDeath = 1;
        assertThatThrownBy(() -> apply(published(1, 11, 5, "tuyen-truyen"))).isInstanceOf(ListsInMemory.Died.class);
        lists.writesUntilDeath = Integer.MAX_VALUE;
        apply(published(1, 11, 5, "tuyen-truyen"));
        assertThat(news()).isEmpty();
        assertThat(everything()).containsExactly(id(1));
    }

    @Test
    void killed_between_article_and_lists_it_is_repaired_by_the_next_state_alone() {
        lists.writesUntilDeath = 2;
        List<Publication> batch = new ArrayList<>(List.of(published(1, 10, 1, "tin-tuc")));
        assertThatThrownBy(() -> applying.apply(batch)).isInstanceOf(ListsInMemory.Died.class);
        lists.writesUntilDeath = Integer.MAX_VALUE;
        apply(withdrawn(1, 12, "tin-tuc"));
        assertThat(news()).isEmpty();
        assertThat(everything()).isEmpty();
    }
}
