package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.regulation.proof.Proves;

/** What the auditor can replay. */
class HistoryIT {
    private final PortalInstance system = TheSystem.running();

    @Test
    @Proves("M02")
    void the_auditor_reads_every_step_and_the_state_at_any_of_them() {
        var board = new Editorial(system, "binhduong");
        Map<String, Object> article = Editorial.news("Bản đầu");
        JsonNode submitted = board.submit(article).json();
        article.put("title", "Bản đã biên tập");
        JsonNode edited = board.edit(submitted, article).json();
        board.approve(edited);
        String path = "/api/articles/" + edited.path("id").asString() + "/history";

        JsonNode history = board.as("auditor").get(path).json();
        List<String> types = new ArrayList<>();
        history.path("events").forEach(event -> types.add(event.path("type").asString()));
        assertThat(types)
                .containsExactly("article.submitted", "article.edited", "article.approved", "article.published");
        JsonNode first = history.path("events").path(0);
        assertThat(first.path("actor").path("account").asString()).isEqualTo("contributor@binhduong");
        assertThat(first.path("commitHash").asString()).hasSize(64);
        JsonNode then = board.as("auditor")
                .get(path + "/" + first.path("position").asLong())
                .json();
        assertThat(then.path("article").path("title").asString()).isEqualTo("Bản đầu");
        assertThat(then.path("article").path("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void the_auditor_changes_nothing() {
        var board = new Editorial(system, "binhduong");
        assertThat(board.as("auditor")
                        .post("/api/articles", Editorial.news("Không được"))
                        .code())
                .isEqualTo("not-entitled");
    }

    @Test
    void a_position_of_another_articles_history_is_not_found() {
        var board = new Editorial(system, "binhduong");
        JsonNode one = board.submit(Editorial.news("Một")).json();
        JsonNode two = board.submit(Editorial.news("Hai")).json();
        String positionOfTwo = board.as("auditor")
                .get("/api/articles/" + two.path("id").asString() + "/history")
                .json()
                .path("events")
                .path(0)
                .path("position")
                .asString();
        Reply reply =
                board.as("auditor").get("/api/articles/" + one.path("id").asString() + "/history/" + positionOfTwo);
        assertThat(reply.status()).isIn(200, 404);
        assertThat(reply.body()).doesNotContain("Hai");
    }
}
