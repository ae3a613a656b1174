package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What remains, in bytes, of a text that was destroyed. */
class DestroyedTextIT {
    private final PortalInstance system = TheSystem.running();

    @TempDir
    Path directory;

    private java.util.Set<String> places(String backup, String... needles) throws Exception {
        Path fresh = directory.resolve(backup);
        var ended = system.run("backup", fresh.toString());
        assertThat(ended.exit()).as(ended.err()).isZero();
        return ByteSearch.places(system, fresh, needles);
    }

    /** Never in a title or a decision: whatever still has it has the destroyed text. */
    private final String mark = "x" + Long.toString(System.nanoTime(), 36);

    private final String secret = "Số hiệu tài liệu mật " + mark;
    private final Editorial board = new Editorial(system, "quan8");

    private Map<String, Object> article() {
        Map<String, Object> article = Editorial.news("Tin sẽ bị hủy");
        article.put("body", "<p>" + secret + " đã bị đưa nhầm vào bài viết này.</p>");
        return article;
    }

    private void destroy(String id) {
        String decision = "99/QĐ-UBND-" + id;
        Map<String, Object> body = Map.of(
                "revision",
                1,
                "decision",
                Map.of("number", decision, "date", "2026-11-23"),
                "reason",
                "Lộ thông tin mật");
        for (String person : List.of("head", "deputy")) {
            Reply asked = board.as(person).post("/api/articles/" + id + "/destruction", body);
            assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        }
        await().untilAsserted(() -> {
            var verified = system.run("verify");
            assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
            assertThat(verified.err()).contains("destroyed by decision " + decision);
        });
    }

    private void assertGone() {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(places("after" + System.nanoTime(), secret, mark))
                        .isEmpty());
    }

    @Test
    void a_text_destroyed_by_two_persons_is_gone_and_the_log_still_verifies_and_says_so() throws Exception {
        String id = board.submit(article()).json().path("id").asString();
        assertThat(places("before", secret, mark))
                .contains("database/congkhai.mv", "backup/workflow-service/blobs.bson");
        destroy(id);
        assertGone();
    }

    @Test
    void a_text_that_was_public_is_gone_from_everything_that_showed_it_too() throws Exception {
        String id = board.publish(article()).path("id").asString();
        await().untilAsserted(() -> assertThat(places("before" + System.nanoTime(), secret, mark))
                .contains("database/congkhai.mv", "topic publication.v1")
                .anyMatch(place -> place.startsWith("index ")));
        assertThat(board.withdraw(id, "GONE").status()).isEqualTo(200);
        destroy(id);
        assertGone();
    }
}
