package vn.congkhai.content.list;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.content.list.Cards.card;
import static vn.congkhai.content.list.Cards.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ListEditTest {
    private static final String LIST = "quan8:all";

    private final ListsInMemory store = new ListsInMemory();
    private final ListReader reader = new ListReader(store);

    private void edit(Consumer<ListEdit> changes) {
        ListEdit edit = new ListEdit(store.head(LIST), store);
        changes.accept(edit);
        edit.finish().ifPresent(change -> store.save(List.of(change)));
    }

    private void publishOneByOne(int from, int to) {
        for (int number = from; number <= to; number++) {
            int current = number;
            edit(list -> list.put(card(current)));
        }
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int offset = 0; ; offset += 20) {
            List<Card> page = reader.read(LIST, offset, 20).entries();
            if (page.isEmpty()) return ids;
            page.forEach(card -> ids.add(card.id()));
        }
    }

    private static List<String> newestFirst(int from, int to) {
        List<String> ids = new ArrayList<>();
        for (int number = to; number >= from; number--) ids.add(key(number).id());
        return ids;
    }

    @Test
    void the_newest_come_first_and_those_of_one_instant_by_id() {
        edit(list -> {
            list.put(card(key(2, 5), 1));
            list.put(card(key(1, 5), 1));
            list.put(card(key(3, 9), 1));
        });
        assertThat(ids()).containsExactly("id-00003", "id-00001", "id-00002");
    }

    @Test
    void older_entries_spill_and_every_page_is_still_there() {
        publishOneByOne(1, 1_000);
        assertThat(ids()).isEqualTo(newestFirst(1, 1_000));
        assertThat(reader.read(LIST, 0, 10).total()).isEqualTo(1_000);
        assertThat(store.head(LIST).entries()).hasSizeLessThanOrEqualTo(ListHead.MOST);
    }

    @Test
    void a_thousand_at_once_are_the_same_as_one_by_one() {
        edit(list -> {
            for (int number = 1; number <= 1_000; number++) list.put(card(number));
        });
        assertThat(ids()).isEqualTo(newestFirst(1, 1_000));
    }

    @Test
    void a_page_however_deep_costs_three_reads() {
        publishOneByOne(1, 2_000);
        store.reads = 0;
        reader.read(LIST, 1_900, 100);
        assertThat(store.reads).isEqualTo(3);
        store.reads = 0;
        reader.read(LIST, 0, 50);
        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    void an_old_entry_is_removed_and_replaced_where_it_is() {
        publishOneByOne(1, 500);
        edit(list -> list.remove(key(7)));
        edit(list -> list.put(card(key(8), 2)));
        List<String> expected = newestFirst(1, 500);
        expected.remove(key(7).id());
        assertThat(ids()).isEqualTo(expected);
        assertThat(reader.read(LIST, 492, 1).entries().getFirst().version()).isEqualTo(2);
        assertThat(reader.read(LIST, 0, 1).total()).isEqualTo(499);
    }

    @Test
    void withdrawing_everything_leaves_no_part_behind() {
        publishOneByOne(1, 400);
        List<Integer> order = new ArrayList<>();
        for (int number = 1; number <= 400; number++) order.add(number);
        Collections.shuffle(order, new java.util.Random(8));
        order.forEach(number -> edit(list -> list.remove(key(number))));
        assertThat(reader.read(LIST, 0, 100)).isEqualTo(new ListPage(List.of(), 0));
        assertThat(store.chunks).isEmpty();
        assertThat(store.directories).isEmpty();
    }

    @Test
    void what_changes_nothing_writes_nothing() {
        publishOneByOne(1, 300);
        ListHead before = store.head(LIST);
        edit(list -> {
            list.put(card(5));
            list.put(card(299));
            list.remove(key(9_999));
        });
        assertThat(store.head(LIST)).isSameAs(before);
    }

    @Test
    void a_page_behind_the_last_is_empty_and_knows_the_total() {
        publishOneByOne(1, 130);
        assertThat(reader.read(LIST, 130, 20)).isEqualTo(new ListPage(List.of(), 130));
        assertThat(reader.read(LIST, 1_000_000_000_000L, 100).entries()).isEmpty();
    }

    @Test
    void a_reader_overtaken_by_an_edit_reads_again() {
        publishOneByOne(1, 300);
        ListsInMemory overtaken = new ListsInMemory();
        overtaken.heads.putAll(store.heads);
        overtaken.directories.putAll(store.directories);
        ListStore store = new ForwardingListStore(overtaken) {
            @Override
            public java.util.Optional<Directory> directory(String id) {
                java.util.Optional<Directory> found = super.directory(id);
                if (overtaken.chunks.isEmpty()) overtaken.chunks.putAll(ListEditTest.this.store.chunks);
                return found.filter(directory -> overtaken.reads > 3);
            }
        };
        assertThat(new ListReader(store).read(LIST, 200, 100).entries()).hasSize(100);
    }
}
