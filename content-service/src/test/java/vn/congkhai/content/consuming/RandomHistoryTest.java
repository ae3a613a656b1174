package vn.congkhai.content.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.content.consuming.Publications.published;
import static vn.congkhai.content.consuming.Publications.withdrawn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.article.Publication;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.EntryKey;
import vn.congkhai.content.list.ListPage;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.content.list.ListsInMemory;

/**
 * A random history of publishing, correcting, withdrawing and publishing again, delivered at least once: in random batches,
 * with kills at any write and replays from any earlier point. The lists must be what the last state of every article says.
 */
class RandomHistoryTest {
    private static final List<String> CATEGORIES = List.of("tin-tuc", "tuyen-truyen", "van-ban", "quy-hoach/dat-dai");

    private final ListsInMemory lists = new ListsInMemory();
    private final ArticlesInMemory articles = new ArticlesInMemory(lists);
    private final ApplyingPublications applying = new ApplyingPublications(articles, lists, () -> {});

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void lists_and_pages_are_what_the_last_states_say(long seed) {
        Random random = new Random(seed);
        List<Publication> history = history(random, 260, 600);
        deliver(history, random);
        Map<String, Publication> last = new HashMap<>();
        history.forEach(state -> last.put(state.id(), state));
        last.values()
                .forEach(state -> assertThat(articles.find("quan8", state.id()))
                        .get()
                        .satisfies(article -> assertThat(article.rendition()).isEqualTo(state.rendition())));
        for (String list : names()) assertThat(read(list)).isEqualTo(expected(list, last));
    }

    private static List<Publication> history(Random random, int ids, int length) {
        List<Publication> history = new ArrayList<>();
        Map<Integer, Publication> last = new HashMap<>();
        for (int position = 1; position <= length; position++) {
            int number = random.nextInt(ids);
            String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            Publication before = last.get(number);
            boolean isUp = before != null && before.rendition() != null;
            Publication next = isUp && random.nextInt(3) == 0
                    ? withdrawn(number, position, before.category())
                    : published(number, position, isUp && random.nextBoolean() ? number : position, category);
            last.put(number, next);
            history.add(next);
        }
        return history;
    }

    private void deliver(List<Publication> history, Random random) {
        int offset = 0;
        while (offset < history.size()) {
            int end = Math.min(history.size(), offset + 1 + random.nextInt(60));
            lists.writesUntilDeath = random.nextInt(3) == 0 ? random.nextInt(70) : Integer.MAX_VALUE;
            try {
                applying.apply(history.subList(offset, end));
                offset = random.nextInt(6) == 0 ? random.nextInt(end + 1) : end;
            } catch (ListsInMemory.Died killed) {
                lists.writesUntilDeath = Integer.MAX_VALUE;
            }
        }
        lists.writesUntilDeath = Integer.MAX_VALUE;
        applying.apply(history.subList(history.size() - 40, history.size()));
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of(ListNames.all("quan8"), ListNames.documents("quan8")));
        CATEGORIES.forEach(category -> names.add(ListNames.category("quan8", category)));
        names.add(ListNames.category("quan8", "quy-hoach"));
        return names;
    }

    private List<String> read(String list) {
        List<String> read = new ArrayList<>();
        long total = 0;
        for (int offset = 0; offset == 0 || offset < total; offset += 37) {
            ListPage page = new ListReader(lists).read(list, offset, 37);
            total = page.total();
            page.entries().stream().map(RandomHistoryTest::shown).forEach(read::add);
        }
        assertThat((long) read.size()).isEqualTo(total);
        return read;
    }

    private static String shown(Card card) {
        return card.id() + "@" + card.version();
    }

    private static List<String> expected(String list, Map<String, Publication> last) {
        return last.values().stream()
                .filter(state -> state.rendition() != null && isIn(list, state))
                .sorted((a, b) -> key(a).compareTo(key(b)))
                .map(state -> state.id() + "@" + state.version())
                .toList();
    }

    private static EntryKey key(Publication state) {
        var rendition = state.rendition();
        if (rendition == null) throw new AssertionError("not published: " + state.id());
        return new EntryKey(rendition.publishedAt(), state.id());
    }

    private static boolean isIn(String list, Publication state) {
        if (list.equals(ListNames.all("quan8"))) return true;
        if (list.equals(ListNames.documents("quan8"))) return state.category().equals("van-ban");
        String category = list.substring(list.lastIndexOf(':') + 1);
        return state.category().equals(category) || state.category().startsWith(category + "/");
    }
}
