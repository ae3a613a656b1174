package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.workflow.testing.Reply;
import vn.congkhai.workflow.testing.RunningWorkflow;

/** A publication for the first moment of the year, with the clock of decisions set just before it. */
class NewYearIT {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void midnight_of_the_new_year_neither_loses_nor_doubles() throws Exception {
        Instant midnight = LocalDate.of(LocalDate.now(VIETNAM).getYear() + 1, 1, 1)
                .atStartOfDay(VIETNAM)
                .toInstant();
        try (RunningWorkflow workflow = new RunningWorkflow()) {
            Reply submitted =
                    workflow.post("contributor@krongpac", "/api/articles", RunningWorkflow.news("Chúc mừng năm mới"));
            String path = "/api/articles/" + submitted.text("id");
            workflow.call(
                    "deputy@krongpac",
                    "PUT",
                    path,
                    RunningWorkflow.news("Chúc mừng năm mới"),
                    "If-Match",
                    submitted.header("ETag"));
            Reply approved = workflow.post(
                    "head@krongpac", path + "/approval", Map.of("revision", 1, "publishAt", midnight.toString()));
            assertThat(approved.text("state")).as(approved.toString()).isEqualTo("APPROVED");
            workflow.restart(Duration.between(Instant.now(), midnight).minusSeconds(6));
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(
                            () -> assertThat(workflow.get("head@krongpac", path).text("state"))
                                    .isEqualTo("PUBLISHED"));
            int published = 0;
            for (JsonNode event :
                    workflow.get("auditor@krongpac", path + "/history").json().path("events")) {
                if (!event.path("type").asString().equals("article.published")) continue;
                published++;
                assertThat(Instant.parse(event.path("at").asString())).isAfterOrEqualTo(midnight);
            }
            assertThat(published).isEqualTo(1);
        }
    }
}
