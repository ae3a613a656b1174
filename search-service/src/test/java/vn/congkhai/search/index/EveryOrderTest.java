package vn.congkhai.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every order of publish, correct, withdraw and republish, each of them twice, with kills between: the index ends as one that was
 * filled afresh, document by document.
 */
class EveryOrderTest {
    private static final Logger LOG = LoggerFactory.getLogger(EveryOrderTest.class);
    private static final List<Change> STORY = List.of(
            published(10, "Bản đầu"), published(20, "Bản đính chính"), withdrawn(30), published(40, "Bản đăng lại"));

    @TempDir
    private Path folder;

    @Test
    void every_order_with_repetitions_and_kills_ends_as_a_fresh_index() throws IOException {
        long seed = Long.getLong("congkhai.seed", System.nanoTime());
        LOG.info("seed {}", seed);
        Random die = new Random(seed);
        List<List<Change>> orders = new ArrayList<>();
        for (int length = 1; length <= STORY.size(); length++) orders.addAll(permutations(STORY.subList(0, length)));
        assertThat(orders).hasSize(1 + 2 + 6 + 24);
        for (List<Change> order : orders) {
            Map<String, String> fresh = freshly(STORY.subList(0, order.size()));
            List<Change> twice = new ArrayList<>(order);
            twice.addAll(order.reversed());
            assertThat(killed(twice, die, folder.resolve("i" + orders.indexOf(order))))
                    .as("%s, seed %d", order, seed)
                    .isEqualTo(fresh);
        }
    }

    /** Each event is read from where the last commit ends; a kill loses what was not committed. */
    private static Map<String, String> killed(List<Change> events, Random die, Path folder) throws IOException {
        SearchIndex index = SearchIndex.open(folder, AttachedTexts.NONE);
        try {
            long next = 0;
            int kills = 0;
            while (next < events.size()) {
                index.apply(List.of(events.get((int) next)), Map.of("publication.v1/0", next + 1));
                next++;
                if (die.nextInt(3) == 0) index.commit();
                if (kills < 3 && die.nextInt(3) == 0) {
                    index.close();
                    index = SearchIndex.open(folder, AttachedTexts.NONE);
                    next = index.offsets().getOrDefault("publication.v1/0", 0L);
                    kills++;
                }
            }
            index.tend(); // a withdrawal of what was never public changes no search, and is written down by then
            return IndexHistory.of(index);
        } finally {
            index.close();
        }
    }

    private static Map<String, String> freshly(List<Change> story) throws IOException {
        try (SearchIndex index = SearchIndex.open(new ByteBuffersDirectory(), AttachedTexts.NONE)) {
            index.apply(story, Map.of());
            return IndexHistory.of(index);
        }
    }

    private static Change published(long position, String title) {
        var document = new SearchDocument(
                "quan8",
                "article",
                "a1",
                "tin-tuc",
                title,
                List.of(),
                "",
                title + " toàn văn",
                "/tin/a1/x",
                Instant.parse("2026-11-23T01:00:00Z"));
        return new Change(Change.key("quan8", "publication", "a1"), new Watermark("log-1", position), document);
    }

    private static Change withdrawn(long position) {
        return new Change(Change.key("quan8", "publication", "a1"), new Watermark("log-1", position), null);
    }

    private static List<List<Change>> permutations(List<Change> changes) {
        if (changes.isEmpty()) return List.of(List.of());
        List<List<Change>> all = new ArrayList<>();
        for (Change first : changes) {
            List<Change> rest = new ArrayList<>(changes);
            rest.remove(first);
            for (List<Change> order : permutations(rest)) {
                List<Change> longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                all.add(longer);
            }
        }
        return all;
    }
}
