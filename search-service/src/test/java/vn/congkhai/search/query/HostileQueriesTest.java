package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.search.Hostile;

/**
 * Queries that nobody would type by hand: 500 in the build, more with {@code -Dcongkhai.fuzz=10000}; {@code -Dcongkhai.seed=N}
 * repeats a run.
 */
class HostileQueriesTest {
    private static final Logger LOG = LoggerFactory.getLogger(HostileQueriesTest.class);

    @Test
    void whatever_is_typed_is_answered() {
        long seed = Long.getLong("congkhai.seed", System.nanoTime());
        int queries = Integer.getInteger("congkhai.fuzz", 500);
        LOG.info("{} queries, seed {}", queries, seed);
        Random die = new Random(seed);
        Library library = new Library()
                .article("a", "Đăng ký khai sinh", "Ủy ban nhân dân, đất đai, đường sá.")
                .document("d", "54/2016/QĐ-TTg", "Quy chế", "Tóm tắt");
        for (int i = 0; i < queries; i++) {
            String q = Hostile.query(die);
            assertThat(library.search(q).total())
                    .as("seed %d, query %d: %s", seed, i, q)
                    .isBetween(0L, 2L);
            assertThat(library.suggest(q))
                    .as("seed %d, query %d: %s", seed, i, q)
                    .hasSizeLessThanOrEqualTo(8);
        }
    }
}
