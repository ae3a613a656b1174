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

    /** A position is a moment of the whole log: it shows the article asked for as it was then, and nothing of another. */
    @Test
    void at_a_moment_of_the_log_an_article_is_what_it_was_then_or_does_not_exist_yet() {
        var board = new Editorial(system, "binhduong");
        JsonNode one = board.submit(Editorial.news("Một")).json();
        JsonNode two = board.submit(Editorial.news("Hai")).json();
        Door auditor = board.as("auditor");
        long submittedOne = firstPosition(auditor, one);
        long submittedTwo = firstPosition(auditor, two);

        Reply then = auditor.get(history(one) + "/" + submittedTwo);
        assertThat(then.status()).isEqualTo(200);
        assertThat(then.json().path("position").asLong()).isEqualTo(submittedOne);
        assertThat(then.json().path("article").path("title").asString()).isEqualTo("Một");
        assertThat(then.body()).doesNotContain("Hai");
        assertThat(auditor.get(history(two) + "/" + submittedOne).status()).isEqualTo(404);
    }

    private static String history(JsonNode article) {
        return "/api/articles/" + article.path("id").asString() + "/history";
    }

    private static long firstPosition(Door auditor, JsonNode article) {
        return auditor.get(history(article))
                .json()
                .path("events")
                .path(0)
                .path("position")
                .asLong();
    }
}
