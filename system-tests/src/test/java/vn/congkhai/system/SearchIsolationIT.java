package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two portals publish much alike, and withdraw some of it: nothing that search answers on one leads to the other's or to what is gone. */
class SearchIsolationIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String HERE = "longxuyen";
    private static final String THERE = "trungdung";
    /** One more than a page. */
    private static final int MANY = 11;

    private static final String OF_HERE = word("taam");
    private static final String OF_THERE = word("kroong");
    private static final String GONE = word("goobo");
    private static final Door visitor = system.visitor(HERE);
    private static final Door elsewhere = system.visitor(THERE);
    private static final List<String> foreign = new ArrayList<>();

    /** A word that nobody has ever written. */
    private static String word(String start) {
        StringBuilder letters = new StringBuilder(start);
        for (long rest = System.nanoTime(); rest > 0; rest /= 20) letters.append((char) ('a' + rest % 20));
        return letters.toString();
    }

    @BeforeAll
    static void two_portals() {
        var here = new Editorial(system, HERE);
        var there = new Editorial(system, THERE);
        for (int i = 0; i < MANY; i++) {
            here.publish(Editorial.news("Hội làng " + OF_HERE + " lần " + i));
            foreign.add(id(there.publish(Editorial.news("Hội làng " + OF_THERE + " lần " + i))));
        }
        String gone = id(here.publish(Editorial.news("Hội làng " + OF_HERE + " " + GONE)));
        await().until(() -> total(visitor, GONE) == 1 && total(visitor, OF_HERE) == MANY + 1);
        assertThat(here.withdraw(gone, "GONE").status()).isEqualTo(200);
        foreign.add(gone);
        await().until(() -> total(visitor, OF_HERE) == MANY && total(elsewhere, OF_THERE) == MANY);
    }

    private static String id(JsonNode article) {
        return article.path("id").asString();
    }

    private static long total(Door door, String words) {
        return door.get("/api/search?q=" + words).json().path("total").asLong(-1);
    }

    @Test
    void hits_facets_meanings_suggestions_and_feeds_are_the_portals_own() {
        List<String> typed = Stream.of(OF_THERE, GONE)
                .flatMap(word -> Stream.of(
                        word,
                        word.substring(0, word.length() - 1),
                        word + "x",
                        "hoi+lang+" + word,
                        "hoi+lnag+" + word.substring(1),
                        "%22hoi+lang+" + word + "%22",
                        "hoi+lang+-" + OF_HERE))
                .toList();
        for (String words : typed) {
            for (String path : List.of(
                    "/api/search?q=",
                    "/api/search?sort=date&q=",
                    "/api/search?category=tin-tuc&inForce=false&q=",
                    "/api/search/suggest?q=",
                    "/tim-kiem/feed.xml?q=",
                    "/tim-kiem?q=",
                    "/van-ban?q=")) {
                Reply reply = visitor.get(path + words);
                assertThat(reply.status()).as(path + words).isEqualTo(200);
                assertThat(reply.body()).as(path + words).doesNotContain(foreign);
                if (path.startsWith("/api/"))
                    assertThat(reply.body()).as(path + words).doesNotContain(OF_THERE, GONE);
            }
        }
    }

    @Test
    void a_cursor_of_the_other_portal_goes_on_among_what_is_here() {
        for (String order : List.of("relevance", "date")) {
            String search = "/api/search?sort=" + order + "&q=hoi+lang";
            String cursor = elsewhere.get(search).json().path("next").asString("");
            assertThat(cursor).isNotEmpty();
            Reply reply = visitor.get(search + "&cursor=" + cursor);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).doesNotContain(foreign).doesNotContain(OF_THERE, GONE);
        }
    }

    @Test
    void another_portal_cannot_be_asked_for() {
        assertThat(visitor.get("/api/search?q=hoi+lang&portal=" + THERE).status())
                .isEqualTo(400);
        assertThat(visitor.get("/tim-kiem?q=hoi+lang&portal=" + THERE).status()).isEqualTo(400);
        assertThat(visitor.get("/tim-kiem/feed.xml?q=hoi+lang&portal=" + THERE).status())
                .isEqualTo(400);
    }
}
