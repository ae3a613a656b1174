package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.eventlog.BlobStore;
import vn.congkhai.workflow.comments.OpenComments;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.testing.Reply;

/** What is said about a text on its way: beside the article, never in it. */
class CommentsIT extends AtTheConsole {
    private static Reply comment(String account, Reply article, String text) {
        return workflow.post(account, path(article) + "/comments", Map.of("revision", 1, "text", text));
    }

    private static Reply settle(String account, Reply article, Reply comment) {
        return workflow.call(account, "POST", path(article) + "/comments/" + comment.text("id") + "/settlement", null);
    }

    @Test
    void a_comment_raises_no_version_and_is_in_the_history() {
        Reply article = submit(PORTAL, news("Có nhận xét"));
        String passage = "Ủy ban nhân dân thông báo";
        Map<String, Object> body = new HashMap<>(Map.of("revision", 1, "text", "Ai ký?", "quote", passage));
        Reply said = workflow.post("deputy@quan8", path(article) + "/comments", body);
        assertThat(said.status()).as(said.toString()).isEqualTo(201);
        assertThat(said.header("Location")).isEqualTo(path(article) + "/comments");
        assertThat(said.text("quote")).isEqualTo(passage);
        assertThat(said.json().path("by").path("account").asString()).isEqualTo("deputy@quan8");
        body = new HashMap<>(Map.of("answers", said.text("id"), "text", "Phó Chủ tịch ký."));
        Reply answer = workflow.post("contributor@quan8", path(article) + "/comments", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().path("revision").asInt()).isEqualTo(1);
        Reply settled = settle("contributor@quan8", article, said);
        assertThat(settled.status()).as(settled.toString()).isEqualTo(200);
        assertThat(settled.json().path("settled").path("by").path("account").asString())
                .isEqualTo("contributor@quan8");
        assertRefused(settle("contributor@quan8", article, said), 409, "wrong-state");

        Reply now = workflow.get("deputy@quan8", path(article));
        assertThat(now.header("ETag")).isEqualTo(article.header("ETag"));
        assertThat(now.text("contentHash")).isEqualTo(article.text("contentHash"));
        assertThat(edit(PORTAL, article, news("Có nhận xét")).status()).isEqualTo(200);

        JsonNode listed =
                workflow.get("auditor@quan8", path(article) + "/comments").json();
        assertThat(listed.path("total").asInt()).isEqualTo(2);
        JsonNode history =
                workflow.get("auditor@quan8", path(article) + "/history").json();
        assertThat(history.path("events").size()).isEqualTo(2);
        assertThat(history.path("comments").size()).isEqualTo(3);
        assertThat(history.path("comments").path(0).path("type").asString()).isEqualTo("comment.written");
        assertThat(history.path("comments").path(2).path("type").asString()).isEqualTo("comment.settled");
        assertThat(history.path("comments").path(1).path("answers").asString()).isEqualTo(said.text("id"));
        await().untilAsserted(() -> assertThat(
                        workflow.get("auditor@quan8", "/api/articles/history?action=written&person=deputy@quan8")
                                .body())
                .contains(article.text("id")));
    }

    @Test
    void only_who_works_on_the_article_may_say_something() {
        Reply article = submit(PORTAL, news("Ai được nhận xét"));
        Reply said = comment("deputy@quan8", article, "Xem lại.");
        long before = head();
        for (String other : List.of("contributor2", "auditor", "supplier", "officer", "unit")) {
            assertRefused(comment(other + "@quan8", article, "Tôi cũng nói."), 403, "not-entitled");
            assertRefused(settle(other + "@quan8", article, said), 403, "not-entitled");
        }
        assertRefused(comment("head@krongpac", article, "Cổng khác."), 404, "not-found");
        assertRefused(settle("head@krongpac", article, said), 404, "not-found");
        assertRefused(workflow.get("head@krongpac", path(article) + "/comments"), 404, "not-found");
        assertRefused(workflow.get("officer@quan8", path(article) + "/comments"), 403, "not-entitled");
        assertRefused(
                workflow.call(
                        "deputy@quan8",
                        "POST",
                        path(article) + "/comments/" + article.text("id") + "/settlement",
                        null),
                404,
                "not-found");
        assertRefused(
                workflow.post("deputy@quan8", path(article) + "/comments", Map.of("revision", 7, "text", "Bản nào?")),
                422,
                "field-invalid");
        assertRefused(
                workflow.post(
                        "deputy@quan8",
                        path(article) + "/comments",
                        Map.of("revision", 1, "text", "Đâu?", "quote", "không có trong bài")),
                422,
                "field-invalid");
        assertRefused(
                workflow.post("deputy@quan8", path(article) + "/comments", Map.of("revision", 1, "words", "x")),
                400,
                "unknown-field");
        assertThat(head()).isEqualTo(before);
        Reply published = publish(PORTAL, "Đã đăng thì thôi nhận xét");
        assertRefused(comment("deputy@quan8", published, "Muộn rồi."), 409, "wrong-state");
    }

    @Test
    void the_same_command_is_one_comment_and_its_words_are_composed() {
        Reply article = submit(PORTAL, news("Một lần"));
        String decomposed = Normalizer.normalize("Số liệu này cũ", Normalizer.Form.NFD);
        Map<String, Object> body = Map.of("revision", 1, "text", decomposed);
        String key = UUID.randomUUID().toString();
        Reply first = workflow.post("deputy@quan8", path(article) + "/comments", body, "Idempotency-Key", key);
        Reply again = workflow.post("deputy@quan8", path(article) + "/comments", body, "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.text("text")).isEqualTo("Số liệu này cũ");
        assertThat(workflow.get("deputy@quan8", path(article) + "/comments")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_was_left_open_ends_with_the_publication() {
        String path = edited("Đăng khi còn nhận xét");
        send("head", path + "/nhan-xet", Map.of("revision", "1", "text", "Nên thêm ảnh."));
        await().untilAsserted(() -> assertThat(openComments(path)).isEqualTo(1));
        assertThat(approve(path).status()).isEqualTo(303);
        await().untilAsserted(() -> assertThat(openComments(path)).isZero());
        assertThat(page("head", path).body())
                .contains("Nên thêm ảnh.", "khép lại khi đăng")
                .doesNotContain("chưa giải quyết");
        Map<String, String> correction = form("Đăng khi còn nhận xét, bản sửa");
        correction.put(
                "version",
                workflow.get("head@quan8", api(path)).json().path("version").toString());
        Reply revised = send("contributor", path + "/sua", correction);
        assertThat(revised.status()).as(revised.toString()).isEqualTo(303);
        assertThat(page("head", path).body()).contains("khép lại khi đăng").doesNotContain("/xong\"", "Còn 1 nhận xét");
        JsonNode said = workflow.get("auditor@quan8", api(path) + "/comments")
                .json()
                .path("items")
                .path(0);
        assertThat(said.path("overtaken").asBoolean()).isTrue();
        assertThat(said.path("settled").isNull()).isTrue();
        Map<String, Object> late = Map.of("answers", said.path("id").asString(), "text", "Đã thêm.");
        assertRefused(workflow.post("head@quan8", api(path) + "/comments", late), 409, "wrong-state");
    }

    private static String api(String path) {
        return "/api/articles/" + id(path);
    }

    private static int openComments(String path) {
        return workflow.bean(OpenComments.class).of(List.of(id(path))).getOrDefault(id(path), 0);
    }

    /** As after a crash between the commit and its answer, or after the week that answers are kept. */
    private static Reply withAnswersForgotten(String key, String account, String path, Object body) {
        workflow.bean(MongoDatabase.class).getCollection("idempotency").deleteMany(new Document());
        return workflow.call(account, "POST", path, body, "Idempotency-Key", key);
    }

    @Test
    void a_key_used_for_something_else_is_refused_also_when_only_the_log_remembers_it() {
        String account = "contributor@quan8";
        String key = UUID.randomUUID().toString();
        Reply article = workflow.post(account, "/api/articles", news("Khóa dùng lại"), "Idempotency-Key", key);
        Reply other = submit(PORTAL, news("Bài khác của khóa dùng lại"));
        String path = path(article) + "/comments";
        Map<String, Object> body = Map.of("revision", 1, "text", "Ai ký?", "quote", "Ủy ban nhân dân");
        long before = head();
        assertRefused(withAnswersForgotten(key, account, path, body), 422, "idempotency-key-reused");
        assertThat(head()).isEqualTo(before);

        key = UUID.randomUUID().toString();
        Reply said = workflow.post(account, path, body, "Idempotency-Key", key);
        Reply again = withAnswersForgotten(key, account, path, body);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(said.text("id"));
        before = head();
        for (Map<String, Object> changed : List.<Map<String, Object>>of(
                Map.of("revision", 1, "text", "Ai duyệt?", "quote", "Ủy ban nhân dân"),
                Map.of("revision", 1, "text", "Ai ký?"),
                Map.of("answers", said.text("id"), "text", "Ai ký?", "quote", "Ủy ban nhân dân")))
            assertRefused(withAnswersForgotten(key, account, path, changed), 422, "idempotency-key-reused");
        String elsewhere = path(other) + "/comments";
        assertRefused(withAnswersForgotten(key, account, elsewhere, body), 422, "idempotency-key-reused");
        String settlement = path + "/" + said.text("id") + "/settlement";
        assertRefused(withAnswersForgotten(key, account, settlement, null), 422, "idempotency-key-reused");
        assertRefused(
                withAnswersForgotten(key, account, "/api/articles", news("Bài nữa")), 422, "idempotency-key-reused");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void two_forms_of_one_page_are_two_commands() {
        String path = edited("Hai nhận xét một trang");
        for (String text : List.of("Một.", "Hai."))
            assertThat(send("head", path + "/nhan-xet", Map.of("revision", "1", "text", text))
                            .status())
                    .isEqualTo(303);
        Map<String, String> mark = Map.of("ma-phieu", UUID.randomUUID().toString());
        List<String> forms = Jsoup.parse(page("head", path).body())
                .select("form[action$=/xong]")
                .eachAttr("action");
        assertThat(forms).hasSize(2);
        for (String form : forms) {
            assertThat(send("head", form, mark).status()).isEqualTo(303);
            assertThat(send("head", form, mark).status())
                    .as("the same form again")
                    .isEqualTo(303);
        }
        assertThat(page("head", path).body()).doesNotContain("/xong\"", "chưa giải quyết");
    }

    @Test
    void words_go_with_the_text_that_is_destroyed() {
        Reply article = submit("krongpac", news("Có bí mật"));
        Reply said = comment("deputy@krongpac", article, "Số này là mật.");
        String words = workflow.bean(DiscussionStreams.class)
                .find(article.text("id"))
                .comments()
                .getFirst()
                .words();
        assertThat(workflow.bean(BlobStore.class).get(words)).isPresent();
        Map<String, Object> order = Map.of(
                "revision", 1, "decision", Map.of("number", "9/QĐ", "date", "2026-11-20"), "reason", "Lộ bí mật");
        workflow.post("deputy@krongpac", path(article) + "/destruction", order);
        Reply done = workflow.post("head@krongpac", path(article) + "/destruction", order);
        assertThat(done.status()).as(done.toString()).isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(workflow.bean(BlobStore.class).get(words)).isEmpty());
        JsonNode left = workflow.get("auditor@krongpac", path(article) + "/comments")
                .json()
                .path("items")
                .path(0);
        assertThat(left.path("id").asString()).isEqualTo(said.text("id"));
        assertThat(left.path("text").isNull()).isTrue();
        assertRefused(comment("deputy@krongpac", article, "Bản đã hủy."), 409, "wrong-state");
    }

    /** The article's line among what waits for the head. */
    private static String line(String path) {
        return Jsoup.parse(page("head", "/bien-tap").body())
                .select("ol li:has(a[href=" + path + "])")
                .text();
    }

    @Test
    void on_the_page_it_is_said_answered_and_settled_without_a_script() {
        String path = edited("Nhận xét trên trang");
        Map<String, String> form = new HashMap<>(Map.of("revision", "1", "text", "Câu mở đầu dài."));
        form.put("quote", "Đoạn không có");
        Reply refused = send("head", path + "/nhan-xet", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Câu mở đầu dài.", ">Đoạn không có</textarea>", "href=\"#ck-doan\"");
        form.put("quote", "Ủy ban nhân dân");
        assertThat(send("head", path + "/nhan-xet", form).status()).isEqualTo(303);
        String page = page("contributor", path).body();
        assertThat(page).contains("Câu mở đầu dài.", "<blockquote", path + "/nhan-xet", "/xong");
        assertThat(page("head", path).body()).contains("Còn 1 nhận xét chưa giải quyết.");
        await().untilAsserted(() -> assertThat(line(path)).contains("1 nhận xét chưa giải quyết"));
        String id = page.replaceAll("(?s).*/nhan-xet/([0-9a-f-]{36})/xong.*", "$1");
        Map<String, String> answer = Map.of("answers", id, "text", "Đã rút gọn.");
        assertThat(send("contributor", path + "/nhan-xet", answer).status()).isEqualTo(303);
        String life = "/kiem-tra/tin/" + id(path);
        assertThat(page("auditor", life).body())
                .contains("Câu mở đầu dài.", "Đã rút gọn.", "Trả lời nhận xét")
                .doesNotContain("<form action=\"/bien-tap");
        assertThat(send("auditor", path + "/nhan-xet", answer).status()).isEqualTo(403);
        assertThat(page("contributor2", path).body()).doesNotContain(path + "/nhan-xet");
        assertThat(send("contributor", path + "/nhan-xet/" + id + "/xong", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(page("contributor", path).body()).contains("đã giải quyết").doesNotContain("/xong\"");
        await().untilAsserted(() -> assertThat(line(path)).doesNotContain("chưa giải quyết"));
        assertThat(approve(path).status()).isEqualTo(303);
    }
}
