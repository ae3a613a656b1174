package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.congkhai.regulation.proof.Proves;

/** An article from submission to the public and away again, on portals with different regulations. */
class ArticleLifecycleIT {
    private final PortalInstance system = TheSystem.running();

    @ParameterizedTest
    @Proves({"G06", "M03"})
    @ValueSource(strings = {"quan8", "krongpac", "longxuyen", "binhduong"})
    void approved_it_is_everywhere_and_withdrawn_it_is_nowhere(String portal) {
        var board = new Editorial(system, portal);
        Door visitor = system.visitor(portal);
        String word = "Xà" + Long.toString(System.nanoTime(), 36);
        JsonNode file = board.as("contributor")
                .upload("/api/attachments", "ke-hoach.txt", "text/plain", "Kế hoạch".getBytes(StandardCharsets.UTF_8))
                .json();
        Map<String, Object> article = Editorial.news("Thông báo đường ngập " + word);
        article.put("attachments", List.of(file.path("id").asString()));

        JsonNode submitted = board.submit(article).json();
        String id = submitted.path("id").asString();
        assertThat(submitted.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(visitor.get("/api/public/articles/" + id).status()).isEqualTo(404);
        JsonNode edited = board.edit(submitted, article).json();
        assertThat(edited.path("state").asString()).isEqualTo("EDITED");
        assertThat(board.approve(edited).json().path("state").asString()).isEqualTo("PUBLISHED");

        await().untilAsserted(() -> assertEverywhere(visitor, id, word));
        JsonNode shown = visitor.get("/api/public/articles/" + id).json();
        String attachment = shown.path("attachments").path(0).path("url").asString();
        assertThat(visitor.get(attachment).body()).isEqualTo("Kế hoạch");
        assertThat(visitor.get(shown.path("url").asString()).body()).contains(word, "Ban Biên tập", "Nguyễn Văn An");

        assertThat(board.withdraw(id, "NOTICE").status()).isEqualTo(200);
        await().untilAsserted(
                        () -> assertNowhere(visitor, id, word, shown.path("url").asString(), attachment));
    }

    private static void assertEverywhere(Door visitor, String id, String word) {
        assertThat(visitor.get("/api/public/articles/" + id).status()).isEqualTo(200);
        assertThat(visitor.get("/").body()).contains(word);
        assertThat(visitor.get("/chuyen-muc/tin-tuc").body()).contains(word);
        assertThat(visitor.get("/chuyen-muc/tin-tuc/feed.xml").body()).contains(id);
        assertThat(visitor.get("/api/public/articles?category=tin-tuc").body()).contains(id);
        assertThat(found(visitor, word)).contains(id);
        assertThat(found(visitor, word.replace("à", "a"))).contains(id);
    }

    private static void assertNowhere(Door visitor, String id, String word, String page, String attachment) {
        Reply json = visitor.get("/api/public/articles/" + id);
        assertThat(json.status()).isEqualTo(410);
        assertThat(json.json().path("code").asString()).isEqualTo("withdrawn");
        assertThat(json.json().path("notice").asString()).contains("gỡ bỏ");
        Reply html = visitor.get(page);
        assertThat(html.status()).isEqualTo(410);
        assertThat(html.body()).contains("Bài viết đã được gỡ bỏ do văn bản hết hiệu lực.");
        assertThat(visitor.get(attachment).status()).isEqualTo(410);
        assertThat(visitor.get("/").body()).doesNotContain(word);
        assertThat(visitor.get("/chuyen-muc/tin-tuc").body()).doesNotContain(word);
        assertThat(visitor.get("/chuyen-muc/tin-tuc/feed.xml").body()).doesNotContain(id);
        assertThat(visitor.get("/sitemap.xml").body()).doesNotContain(id);
        assertThat(found(visitor, word)).doesNotContain(id);
    }

    private static String found(Door visitor, String words) {
        return visitor.get("/api/search?q=" + words.replace("à", "%C3%A0")).body();
    }

    @Test
    @Proves({"G03", "G04", "G05"})
    void each_step_is_only_for_whom_the_regulation_names() {
        var board = new Editorial(system, "krongpac");
        Map<String, Object> article = Editorial.news("Ai được làm gì");
        Reply byOfficer = board.as("officer").post("/api/articles", article);
        assertRefused(byOfficer, 403, "not-entitled");
        JsonNode submitted = board.submit(article).json();
        String path = "/api/articles/" + submitted.path("id").asString();

        assertRefused(board.as("contributor2").with("If-Match", "\"1\"").put(path, article), 403, "not-entitled");
        assertRefused(board.approve(submitted), 409, "step-missing");
        JsonNode edited = board.edit(submitted, article).json();
        Reply byDeputy = board.as("deputy")
                .post(
                        path + "/approval",
                        Map.of("revision", edited.path("revision").asInt()));
        assertRefused(byDeputy, 403, "not-entitled");
        assertThat(byDeputy.json().path("clause").asString()).contains("15");
        assertThat(board.approve(edited).status()).isEqualTo(200);
        assertRefused(board.approve(edited), 409, "wrong-state");
    }

    @Test
    void a_stale_version_is_told_with_both_versions() {
        var board = new Editorial(system, "quan8");
        Map<String, Object> article = Editorial.news("Hai người cùng sửa");
        JsonNode submitted = board.submit(article).json();
        String path = "/api/articles/" + submitted.path("id").asString();
        assertThat(board.as("deputy").put(path, article).status()).isEqualTo(428);
        assertThat(board.edit(submitted, article).status()).isEqualTo(200);
        Reply stale = board.edit(submitted, article);
        assertRefused(stale, 412, "stale-version");
        assertThat(stale.body()).contains("Hai người cùng sửa");
    }

    @Test
    void an_editor_edits_the_assigned_category_and_no_other() {
        var board = new Editorial(system, "krongpac");
        Map<String, Object> other = Editorial.news("Chuyên mục khác");
        other.put("category", "tuyen-truyen");
        JsonNode submitted = board.submit(other).json();
        assertRefused(
                board.as("editor")
                        .with("If-Match", "\"1\"")
                        .put("/api/articles/" + submitted.path("id").asString(), other),
                403,
                "not-entitled");
        Map<String, Object> news = Editorial.news("Chuyên mục được giao");
        JsonNode mine = board.submit(news).json();
        Reply edited = board.as("editor")
                .with("If-Match", "\"1\"")
                .put("/api/articles/" + mine.path("id").asString(), news);
        assertThat(edited.status()).isEqualTo(200);
    }

    @Test
    void nobody_approves_what_he_submitted() {
        var board = new Editorial(system, "longxuyen");
        Map<String, Object> article = Editorial.news("Bài của Trưởng ban");
        JsonNode submitted = board.as("head").post("/api/articles", article).json();
        JsonNode edited = board.edit(submitted, article).json();
        assertRefused(board.approve(edited), 403, "own-article");
    }

    @Test
    void the_same_key_is_the_same_article() {
        var board = new Editorial(system, "trungdung");
        Door contributor = board.as("contributor").with("Idempotency-Key", "key-" + System.nanoTime());
        Map<String, Object> article = Editorial.news("Gửi hai lần");
        Reply first = contributor.post("/api/articles", article);
        Reply again = contributor.post("/api/articles", article);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertRefused(contributor.post("/api/articles", Editorial.news("Bài khác")), 422, "idempotency-key-reused");
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("detail").asString()).isNotBlank();
    }
}
