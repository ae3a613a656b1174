package vn.congkhai.content.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random batches against the simplest model there is, a sorted map. */
class RandomEditsTest {
    private static final String LIST = "quan8:category:tin-tuc";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_list_is_always_what_a_sorted_map_would_be(long seed) {
        Random random = new Random(seed);
        ListsInMemory store = new ListsInMemory();
        TreeMap<EntryKey, Card> model = new TreeMap<>();
        for (int batch = 0; batch < 150; batch++) {
            ListEdit edit = new ListEdit(store.head(LIST), store);
            int changes = random.nextInt(random.nextInt(10) == 0 ? 400 : 12);
            boolean shrinking = batch % 40 > 25;
            for (int i = 0; i < changes; i++) {
                EntryKey key = Cards.key(random.nextInt(900), random.nextInt(3));
                if (random.nextInt(10) < (shrinking ? 8 : 2)) {
                    EntryKey existing = model.isEmpty() ? key : pick(model, random);
                    edit.remove(existing);
                    model.remove(existing);
                } else {
                    Card card = Cards.card(key, random.nextInt(5));
                    edit.put(card);
                    model.put(key, card);
                }
            }
            edit.finish().ifPresent(change -> store.save(List.of(change)));
            verify(store, List.copyOf(model.values()), random);
        }
    }

    private static EntryKey pick(Map<EntryKey, Card> model, Random random) {
        return new ArrayList<>(model.keySet()).get(random.nextInt(model.size()));
    }

    private static void verify(ListsInMemory store, List<Card> model, Random random) {
        ListReader reader = new ListReader(store);
        int size = 1 + random.nextInt(100);
        List<Card> all = new ArrayList<>();
        for (int offset = 0; offset < model.size(); offset += size) {
            ListPage page = reader.read(LIST, offset, size);
            assertThat(page.total()).isEqualTo(model.size());
            all.addAll(page.entries());
        }
        assertThat(all).isEqualTo(model);
        ListHead head = store.head(LIST);
        assertThat(head.entries()).hasSizeLessThanOrEqualTo(ListHead.MOST);
        assertThat(head.entries().size()).isGreaterThanOrEqualTo(Math.min(ListEdit.CHUNK, model.size()));
        verifyParts(store, head);
    }

    /** What bounds the reads: no chunk above a hundred, no two neighbours that fit into one, nothing left behind. */
    private static void verifyParts(ListsInMemory store, ListHead head) {
        List<ChunkRef> refs = head.directory() == null
                ? List.of()
                : store.directories.get(head.directory()).chunks();
        assertThat(store.chunks.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        refs.stream().map(ChunkRef::id).toList());
        assertThat(refs).allSatisfy(ref -> assertThat(ref.size()).isBetween(1, 2 * ListEdit.CHUNK));
        for (int i = 0; i + 1 < refs.size(); i++)
            assertThat(refs.get(i).size() + refs.get(i + 1).size()).isGreaterThan(ListEdit.CHUNK);
    }
}
