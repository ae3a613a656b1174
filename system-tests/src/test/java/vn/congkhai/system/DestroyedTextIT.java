package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

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

    @Test
    void a_text_destroyed_by_two_persons_is_gone_and_the_log_still_verifies_and_says_so() throws Exception {
        String mark = Long.toString(System.nanoTime(), 36);
        String secret = "Số hiệu tài liệu mật " + mark;
        var board = new Editorial(system, "quan8");
        Map<String, Object> article = Editorial.news("Tin sẽ bị hủy " + mark);
        article.put("body", "<p>" + secret + " đã bị đưa nhầm vào bài viết này.</p>");
        JsonNode submitted = board.submit(article).json();
        String id = submitted.path("id").asString();
        assertThat(places("before", secret)).isNotEmpty();

        String decision = "99/QĐ-UBND-" + mark;
        Map<String, Object> body = Map.of(
                "revision",
                1,
                "decision",
                Map.of("number", decision, "date", "2026-11-23"),
                "reason",
                "Lộ thông tin mật");
        List<String> both = List.of("head", "deputy");
        for (String person : both) {
            Reply asked = board.as(person).post("/api/articles/" + id + "/destruction", body);
            assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        }
        await().untilAsserted(() -> {
            var verified = system.run("verify");
            assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
            assertThat(verified.err()).contains("destroyed by decision " + decision);
        });
        // Pages that the embedded server has freed keep their bytes until their place in the file is used again.
        var remaining = places("after", secret);
        remaining.remove("database/congkhai.mv");
        assertThat(remaining).isEmpty();
    }
}
