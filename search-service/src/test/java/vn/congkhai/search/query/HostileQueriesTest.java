package vn.congkhai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.text.VietnameseText;

/**
 * Queries that nobody would type by hand: 500 in the build, more with {@code -Dcongkhai.fuzz=10000}; {@code -Dcongkhai.seed=N}
 * repeats a run.
 */
class HostileQueriesTest {
    private static final Logger LOG = LoggerFactory.getLogger(HostileQueriesTest.class);
    private static final List<String> PIECES = List.of(
            "\"",
            "“",
            "”",
            "-",
            " -",
            "--",
            "* ",
            "?",
            "~",
            "^9",
            "AND ",
            "OR ",
            "NOT ",
            "(",
            ")",
            "[* TO *]",
            "{",
            "}",
            "title:",
            "portal:krongpac ",
            "/(a+)+$/",
            "' OR 1=1 --",
            ";DROP TABLE x",
            "<script>",
            "&lt;",
            "%00",
            "\\",
            "\u202e",
            "\u200f",
            "\u200b",
            "\ufeff",
            "\u0301",
            "e\u0323\u0302",
            "ệ",
            "Ð",
            "🎉",
            "日本",
            "ﷺ",
            "0",
            "1/",
            "999999999999999999999",
            "54/2016/QĐ-TTg",
            "a",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "dduwowngf ",
            "khai ",
            "sinh ",
            "đất ",
            "\t",
            "\n",
            "UBND ",
            "%s%n",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "\u0000",
            "_",
            "a_b ",
            "ß",
            "İ",
            "ı");

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
            String q = query(die);
            assertThat(library.search(q).total())
                    .as("seed %d, query %d: %s", seed, i, q)
                    .isBetween(0L, 2L);
            assertThat(library.suggest(q))
                    .as("seed %d, query %d: %s", seed, i, q)
                    .hasSizeLessThanOrEqualTo(8);
        }
    }

    private static String query(Random die) {
        StringBuilder q = new StringBuilder();
        int pieces = 1 + die.nextInt(die.nextInt(10) == 0 ? 120 : 12);
        for (int i = 0; i < pieces; i++) {
            if (die.nextInt(6) == 0) q.appendCodePoint(1 + die.nextInt(0xd7ff));
            else q.append(PIECES.get(die.nextInt(PIECES.size())));
        }
        String typed = VietnameseText.nfc(q.toString());
        int end = typed.offsetByCodePoints(0, Math.min(200, typed.codePointCount(0, typed.length())));
        return typed.substring(0, end);
    }
}
