package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.testing.Reply;

/** The steps over HTTP, from submission to the public and away. */
class ArticleStepsIT extends AtTheDesk {
    @Test
    @Proves({"G06", "M03"})
    void an_article_goes_from_submission_to_the_public_and_away() {
        Reply file =
                workflow.upload("contributor@krongpac", "Kế hoạch.txt", "Kế hoạch".getBytes(StandardCharsets.UTF_8));
        assertThat(file.status()).as(file.toString()).isEqualTo(201);
        assertThat(file.text("type")).isEqualTo("text/plain");
        Map<String, Object> article = news("Bão lũ gây thiệt hại");
        article.put("attachments", List.of(file.text("id")));

        Reply submitted = submit("krongpac", article);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        assertThat(submitted.header("Location")).isEqualTo(path(submitted));
        assertThat(submitted.header("ETag")).isEqualTo("\"1\"");
        assertThat(submitted.text("state")).isEqualTo("SUBMITTED");
        Reply edited = edit("krongpac", submitted, article);
        assertThat(edited.text("state")).as(edited.toString()).isEqualTo("EDITED");
        Reply approved = approve("krongpac", edited);
        assertThat(approved.text("state")).as(approved.toString()).isEqualTo("PUBLISHED");
        assertThat(approved.json().path("publishedRevision").asInt()).isEqualTo(revision(edited));

        JsonNode shown = publicState(submitted.text("id"), "PUBLISHED");
        assertThat(shown.path("title").asString()).isEqualTo("Bão lũ gây thiệt hại");
        assertThat(shown.path("contentHash").asString()).isEqualTo(approved.text("contentHash"));
        assertThat(shown.path("url").asString()).startsWith("/tin/" + submitted.text("id") + "/bao-lu");
        assertThat(shown.path("attachments").path(0).path("url").asString())
                .endsWith("/K%E1%BA%BF%20ho%E1%BA%A1ch.txt");

        Map<String, Object> withdrawal =
                Map.of("kind", "NOTICE", "reason", "Hết hiệu lực", "legalBasis", "QĐ 12", "notice", "Đã gỡ bỏ");
        assertRefused(
                workflow.post("deputy@krongpac", path(submitted) + "/withdrawal", withdrawal), 403, "not-entitled");
        Reply withdrawn = workflow.post("head@krongpac", path(submitted) + "/withdrawal", withdrawal);
        assertThat(withdrawn.text("state")).as(withdrawn.toString()).isEqualTo("WITHDRAWN");
        JsonNode gone = publicState(submitted.text("id"), "WITHDRAWN");
        assertThat(gone.path("body").isNull()).isTrue();
        assertThat(gone.path("withdrawal").path("notice").asString()).isEqualTo("Đã gỡ bỏ");
    }

    @Test
    void each_step_is_only_for_whom_the_regulation_names() {
        Map<String, Object> article = news("Ai được làm gì");
        long before = head();
        assertRefused(workflow.post("officer@krongpac", "/api/articles", article), 403, "not-entitled");
        assertRefused(workflow.post("auditor@krongpac", "/api/articles", article), 403, "not-entitled");
        assertThat(head()).isEqualTo(before);
        Reply submitted = submit("krongpac", article);
        assertRefused(approve("krongpac", submitted), 409, "step-missing");
        Reply edited = edit("krongpac", submitted, article);
        Reply byDeputy =
                workflow.post("deputy@krongpac", path(edited) + "/approval", Map.of("revision", revision(edited)));
        assertRefused(byDeputy, 403, "not-entitled");
        assertThat(byDeputy.text("clause")).contains("4635/QĐ-UBND");
        assertThat(byDeputy.text("rule")).isEqualTo("approval-is-for-the-head-or-a-delegate");
        assertRefused(
                workflow.post("head@krongpac", path(edited) + "/approval", Map.of("revision", 9)),
                409,
                "revision-moved-on");
        assertThat(approve("krongpac", edited).status()).isEqualTo(200);
        assertRefused(approve("krongpac", edited), 409, "wrong-state");
    }

    @Test
    void a_scheduled_article_is_published_when_its_hour_comes() {
        Map<String, Object> article = news("Hẹn giờ đăng");
        Reply edited = edit("krongpac", submit("krongpac", article), article);
        String soon = Instant.now().plusSeconds(2).toString();
        Reply approved =
                workflow.post("head@krongpac", path(edited) + "/approval", Map.of("revision", 1, "publishAt", soon));
        assertThat(approved.text("state")).as(approved.toString()).isEqualTo("APPROVED");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(
                                workflow.get("head@krongpac", path(edited)).text("state"))
                        .isEqualTo("PUBLISHED"));
    }

    @Test
    void lists_and_worklists_follow() {
        Map<String, Object> article = news("Chờ biên tập");
        Reply submitted = submit("binhduong", article);
        await().untilAsserted(() -> {
            assertThat(workflow.get("auditor@binhduong", "/api/articles?state=SUBMITTED&category=tin-tuc")
                            .response()
                            .body())
                    .contains(submitted.text("id"));
            assertThat(workflow.get("deputy@binhduong", "/api/worklist")
                            .response()
                            .body())
                    .contains(submitted.text("id"));
        });
        assertRefused(workflow.get("auditor@binhduong", "/api/articles?state=X"), 400, "invalid-parameter");
        assertRefused(workflow.get("officer@binhduong", "/api/articles"), 403, "not-entitled");
    }

    @Test
    void the_same_key_is_the_same_article() {
        Map<String, Object> article = news("Gửi hai lần");
        Reply first = workflow.post("contributor@quan8", "/api/articles", article, "Idempotency-Key", "k-1");
        long head = head();
        Reply again = workflow.post("contributor@quan8", "/api/articles", article, "Idempotency-Key", "k-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(head()).isEqualTo(head);
    }
}
