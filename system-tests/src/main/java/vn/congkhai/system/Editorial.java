package vn.congkhai.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An editorial board at work: the three steps as three people do them. */
public final class Editorial {
    private final PortalInstance system;
    private final String portal;

    public Editorial(PortalInstance system, String portal) {
        this.system = system;
        this.portal = portal;
    }

    /** A valid news item. */
    public static Map<String, Object> news(String title) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("category", "tin-tuc");
        article.put("genre", "news");
        article.put("title", title);
        article.put("summary", "Tóm tắt: " + title);
        article.put("body", "<p>" + title + ". Ủy ban nhân dân thông báo đến toàn thể nhân dân được biết.</p>");
        article.put("source", "Ban Biên tập");
        article.put("author", "Nguyễn Văn An");
        article.put("referenceOnly", false);
        article.put("attributes", Map.of());
        article.put("attachments", List.of());
        return article;
    }

    public Door as(String name) {
        return system.as(name + "@" + portal);
    }

    /** Step 1. */
    public Reply submit(Map<String, Object> article) {
        return as("contributor").post("/api/articles", article);
    }

    /** Step 2, with the text as it is. */
    public Reply edit(JsonNode submitted, Map<String, Object> article) {
        return as("deputy")
                .with("If-Match", "\"" + submitted.path("version").asLong() + "\"")
                .put("/api/articles/" + submitted.path("id").asString(), article);
    }

    /** Step 3. */
    public Reply approve(JsonNode edited) {
        return as("head")
                .post(
                        "/api/articles/" + edited.path("id").asString() + "/approval",
                        Map.of("revision", edited.path("revision").asInt()));
    }

    /** The first two steps; the article as it waits for its approval. */
    public JsonNode edited(Map<String, Object> article) {
        return expect(200, edit(expect(201, submit(article)), article));
    }

    /** All three steps; the approved article. */
    public JsonNode publish(Map<String, Object> article) {
        return expect(200, approve(edited(article)));
    }

    /** Withdraws with a notice. */
    public Reply withdraw(String id, String kind) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("reason", "Thông tin không còn phù hợp");
        body.put("legalBasis", "Quyết định số 12/QĐ-UBND");
        body.put("notice", "Bài viết đã được gỡ bỏ do văn bản hết hiệu lực.");
        return as("head").post("/api/articles/" + id + "/withdrawal", body);
    }

    private static JsonNode expect(int status, Reply reply) {
        if (reply.status() != status) throw new IllegalStateException("expected " + status + ", got " + reply);
        return reply.json();
    }
}
