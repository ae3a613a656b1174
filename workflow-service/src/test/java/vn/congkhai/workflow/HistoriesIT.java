package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.testing.Reply;

/** What auditors read, also after a restart. */
class HistoriesIT extends AtTheDesk {
    @Test
    @Proves({"M02", "G20"})
    void the_auditor_reads_every_step_and_any_past_state() {
        Map<String, Object> article = news("Bản đầu");
        Reply submitted = submit("binhduong", article);
        article.put("title", "Bản đã biên tập");
        Reply published = approve("binhduong", edit("binhduong", submitted, article));
        JsonNode history =
                workflow.get("auditor@binhduong", path(published) + "/history").json();
        List<String> types = new ArrayList<>();
        history.path("events").forEach(event -> types.add(event.path("type").asString()));
        assertThat(types)
                .containsExactly("article.submitted", "article.edited", "article.approved", "article.published");
        JsonNode second = history.path("events").path(1);
        assertThat(second.path("changes").path(0).path("field").asString()).isEqualTo("title");
        assertThat(second.path("commitHash").asString()).hasSize(64);
        assertThat(history.path("events").path(3).path("actor").path("account").asString())
                .isEqualTo("head@binhduong");
        long first = history.path("events").path(0).path("position").asLong();
        JsonNode then = workflow.get("auditor@binhduong", path(published) + "/history/" + first)
                .json();
        assertThat(then.path("article").path("title").asString()).isEqualTo("Bản đầu");
        assertThat(then.path("article").path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(workflow.get("auditor@binhduong", path(published) + "/diff?from=1&to=2")
                        .response()
                        .body())
                .contains("biên tập");
        assertRefused(workflow.get("auditor@binhduong", path(published) + "/history/1"), 404, "not-found");
    }

    @Test
    @Proves("M04")
    void everything_is_still_there_after_a_restart() {
        Reply published = publish("quan8", "Còn đó sau khi khởi động lại");
        long head = head();
        workflow.restart();
        assertThat(head()).isEqualTo(head);
        Reply again = workflow.get("head@quan8", path(published));
        assertThat(again.text("state")).as(again.toString()).isEqualTo("PUBLISHED");
        assertThat(publish("quan8", "Và việc vẫn tiếp tục").status()).isEqualTo(200);
        assertThat(latest("staff.v1")).containsKey("head@quan8");
        assertThat(latest("article.v1")).containsKey(published.text("id"));
    }

    @Test
    void histories_are_searched_and_taken_away_as_a_table() {
        Reply published = publish("longxuyen", "Tra cứu lịch sử");
        await().untilAsserted(() -> {
            JsonNode found = workflow.get(
                            "auditor@longxuyen", "/api/articles/history?person=deputy@longxuyen&action=edited&size=100")
                    .json();
            assertThat(found.path("items").toString()).contains(published.text("id"));
            found.path("items")
                    .forEach(line -> assertThat(
                                    line.path("actor").path("account").asString())
                            .isEqualTo("deputy@longxuyen"));
        });
        Reply table = workflow.get("auditor@longxuyen", "/api/articles/history?person=deputy@longxuyen&format=csv");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.response().body()).contains("position,articleId").contains("deputy@longxuyen");
        assertRefused(workflow.get("officer@longxuyen", "/api/articles/history"), 403, "not-entitled");
        assertRefused(workflow.get("officer@longxuyen", "/api/articles/history?format=csv"), 403, "not-entitled");
        assertRefused(workflow.get("officer@longxuyen", path(published) + "/diff?from=1&to=1"), 403, "not-entitled");
        assertRefused(
                workflow.get("auditor@longxuyen", "/api/articles/history?from=2020-01-01"), 400, "invalid-parameter");
        assertThat(workflow.get("auditor@quan8", "/api/articles/history?size=100")
                        .response()
                        .body())
                .doesNotContain(published.text("id"));
    }

    @Test
    @Proves("G40")
    void the_register_of_officers_names_the_decision_of_each() {
        Reply register = workflow.get("auditor@longxuyen", "/api/staff?format=csv");
        assertThat(register.header("Content-Type")).startsWith("text/csv");
        assertThat(register.response().body())
                .contains("account,name,kind,role")
                .contains("head@longxuyen")
                .contains("QĐ");
        assertRefused(workflow.get("officer@binhduong", "/api/staff?format=csv"), 403, "not-entitled");
    }
}
