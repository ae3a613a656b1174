package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.workflow.testing.Reply;

/** Gỡ bỏ theo văn bản (01/2020/QĐ-UBND Điều 21): what stands on a document that another one replaces. */
class RelationsIT extends AtTheDesk {
    private static Map<String, Object> document(String number, List<String> replaces) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("form", "Quyết định");
        attributes.put("issuer", "Ủy ban nhân dân thành phố");
        attributes.put("number", number);
        attributes.put("issuedOn", "2026-11-02");
        attributes.put("effectiveOn", null);
        attributes.put("abstract", "Về giá đất trên địa bàn");
        attributes.put("field", "Đất đai");
        Reply file = workflow.upload(
                "contributor@longxuyen", "qd.txt", "Quyết định".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        attributes.put("file", file.text("id"));
        attributes.put("replaces", replaces);
        Map<String, Object> article = news("Quyết định số " + number);
        article.put("category", "van-ban");
        article.put("genre", "document");
        article.put("attributes", attributes);
        return article;
    }

    private static Reply published(Map<String, Object> article) {
        Reply reply = approve("longxuyen", edit("longxuyen", submit("longxuyen", article), article));
        assertThat(reply.text("state")).as(reply.toString()).isEqualTo("PUBLISHED");
        return reply;
    }

    private static String proposals() {
        return workflow.get("head@longxuyen", "/api/articles/withdrawal-proposals?size=100")
                .response()
                .body();
    }

    @Test
    void what_cites_a_replaced_document_is_proposed_for_withdrawal_until_it_is_gone() {
        Reply old = published(document("31/2020/QĐ-UBND", List.of()));
        Map<String, Object> telling = news("Hướng dẫn giá đất mới");
        telling.put("body", "<p>Thực hiện theo Quyết định số <b>31/2020/QĐ-UBND</b> của Ủy ban nhân dân.</p>");
        Reply guide = published(telling);
        assertThat(proposals()).doesNotContain(guide.text("id"));
        Reply replacing = published(document("77/2026/QĐ-UBND", List.of("31/2020/QĐ-UBND")));
        await().untilAsserted(() -> assertThat(proposals())
                .contains(guide.text("id"), old.text("id"), replacing.text("id"), "MENTIONS", "\"IS\""));
        JsonNode citing = workflow.get("auditor@longxuyen", "/api/articles/citing?number=31/2020/Q%C4%90-UBND")
                .json();
        assertThat(citing.path("citing").size()).isEqualTo(3);
        Map<String, Object> withdrawal = Map.of(
                "kind",
                "NOTICE",
                "reason",
                "Văn bản được thay thế",
                "legalBasis",
                "77/2026/QĐ-UBND",
                "notice",
                "Đã gỡ");
        assertThat(workflow.post("head@longxuyen", path(guide) + "/withdrawal", withdrawal)
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(proposals()).doesNotContain(guide.text("id")));
        assertThat(workflow.get("auditor@longxuyen", path(replacing) + "/relations")
                        .response()
                        .body())
                .contains("31/2020/QĐ-UBND");
        assertRefused(workflow.get("officer@quan8", "/api/articles/withdrawal-proposals"), 403, "not-entitled");
        assertRefused(workflow.get("officer@quan8", "/api/articles/citing?number=1"), 403, "not-entitled");
        assertRefused(workflow.get("auditor@quan8", path(old) + "/relations"), 404, "not-found");
    }
}
