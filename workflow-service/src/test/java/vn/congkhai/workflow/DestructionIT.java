package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.eventlog.BlobStore;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.testing.Reply;

/** Restoring from the archive, and destroying what must not exist at all. */
class DestructionIT extends AtTheDesk {
    private static Map<String, Object> order(int revision, String number) {
        return Map.of(
                "revision",
                revision,
                "decision",
                Map.of("number", number, "date", "2026-11-20"),
                "reason",
                "Lộ bí mật nhà nước");
    }

    private static Reply withdraw(String portal, Reply article) {
        return workflow.post(
                "head@" + portal,
                path(article) + "/withdrawal",
                Map.of("kind", "NOTICE", "reason", "Lộ bí mật", "legalBasis", "Luật", "notice", "Đã gỡ bỏ"));
    }

    @Test
    @Proves("M01")
    void two_persons_destroy_a_text_and_the_auditor_reads_by_which_decision() {
        Reply published = publish("krongpac", "Bài có bí mật");
        String hash = published.text("contentHash");
        assertThat(withdraw("krongpac", published).status()).isEqualTo(200);
        assertRefused(
                workflow.post("contributor@krongpac", path(published) + "/destruction", order(1, "9/QĐ")),
                403,
                "not-entitled");
        Reply asked = workflow.post("deputy@krongpac", path(published) + "/destruction", order(1, "9/QĐ"));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        assertRefused(
                workflow.post("deputy@krongpac", path(published) + "/destruction", order(1, "9/QĐ")),
                409,
                "wrong-state");
        Reply done = workflow.post("head@krongpac", path(published) + "/destruction", order(1, "9/QĐ"));
        assertThat(done.status()).as(done.toString()).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(workflow.bean(BlobStore.class).get(hash)).isEmpty());
        Reply seen = workflow.get("auditor@krongpac", path(published));
        assertThat(seen.status()).as(seen.toString()).isEqualTo(200);
        assertThat(seen.json().path("body").isNull()).isTrue();
        assertThat(seen.json()
                        .path("destroyed")
                        .path(0)
                        .path("decision")
                        .path("number")
                        .asString())
                .isEqualTo("9/QĐ");
        JsonNode history =
                workflow.get("auditor@krongpac", path(published) + "/history").json();
        JsonNode last = history.path("events").path(history.path("events").size() - 1);
        assertThat(last.path("type").asString()).isEqualTo("article.destroyed");
        assertThat(last.path("reason").asString()).contains("Theo quyết định số 9/QĐ");
        assertRefused(
                workflow.post("head@krongpac", path(published) + "/restoration", Map.of("reason", "Nhầm")),
                409,
                "wrong-state");
        JsonNode shown = publicState(published.text("id"), "WITHDRAWN");
        await().untilAsserted(() -> assertThat(publicState(published.text("id"), "WITHDRAWN")
                        .path("title")
                        .asString())
                .contains("hủy theo quyết định"));
        assertThat(shown.path("body").isNull()).isTrue();
    }

    @Test
    void what_was_restored_is_public_only_after_the_steps() {
        Map<String, Object> article = news("Đăng lại sau khi gỡ");
        Reply published = publish("krongpac", "Đăng lại sau khi gỡ");
        withdraw("krongpac", published);
        Reply restored =
                workflow.post("head@krongpac", path(published) + "/restoration", Map.of("reason", "Đã rà soát"));
        assertThat(restored.text("state")).as(restored.toString()).isEqualTo("SUBMITTED");
        assertThat(revision(restored)).isEqualTo(2);
        assertThat(publicState(published.text("id"), "WITHDRAWN")
                        .path("revision")
                        .asInt())
                .isEqualTo(1);
        assertThat(approve("krongpac", edit("krongpac", restored, article)).text("state"))
                .isEqualTo("PUBLISHED");
        assertThat(publicState(published.text("id"), "PUBLISHED")
                        .path("revision")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void what_a_correction_changed_is_public() {
        Reply published = publish("quan8", "Số liệu cũ");
        Map<String, Object> corrected = news("Số liệu mới");
        Reply submitted = workflow.call(
                "contributor@quan8", "PUT", path(published), corrected, "If-Match", published.header("ETag"));
        assertThat(submitted.text("state")).as(submitted.toString()).isEqualTo("SUBMITTED");
        assertThat(publicState(published.text("id"), "PUBLISHED").path("title").asString())
                .isEqualTo("Số liệu cũ");
        approve("quan8", edit("quan8", submitted, corrected));
        await().untilAsserted(() -> {
            JsonNode correction = publicState(published.text("id"), "PUBLISHED")
                    .path("corrections")
                    .path(0);
            assertThat(correction.path("revision").asInt()).isEqualTo(2);
            assertThat(correction.toString())
                    .contains("{\"op\":\"-\",\"text\":\"cũ\"}", "{\"op\":\"+\",\"text\":\"mới\"}");
        });
    }
}
