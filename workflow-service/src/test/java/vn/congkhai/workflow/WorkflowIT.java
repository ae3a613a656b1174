package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.workflow.testing.Reply;
import vn.congkhai.workflow.testing.RunningWorkflow;

/** The whole service over HTTP, on the embedded database and broker. */
class WorkflowIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static RunningWorkflow workflow;

    @BeforeAll
    static void start() throws Exception {
        workflow = new RunningWorkflow();
    }

    @AfterAll
    static void stop() {
        workflow.close();
    }

    private static Map<String, Object> news(String title) {
        return RunningWorkflow.news(title);
    }

    private static Reply submit(String portal, Map<String, Object> article) {
        return workflow.post("contributor@" + portal, "/api/articles", article);
    }

    private static Reply edit(String portal, Reply before, Map<String, Object> article) {
        return workflow.call(
                "deputy@" + portal,
                "PUT",
                "/api/articles/" + before.text("id"),
                article,
                "If-Match",
                before.header("ETag"));
    }

    private static Reply approve(String portal, Reply edited) {
        return workflow.post("head@" + portal, path(edited) + "/approval", Map.of("revision", revision(edited)));
    }

    private static Reply publish(String portal, String title) {
        Map<String, Object> article = news(title);
        return approve(portal, edit(portal, submit(portal, article), article));
    }

    private static int revision(Reply article) {
        return article.json().path("revision").asInt();
    }

    private static String path(Reply article) {
        return "/api/articles/" + article.text("id");
    }

    private static long head() {
        return workflow.bean(CommitLog.class).head().position();
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
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

    private static JsonNode publicState(String id, String state) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> latest("publication.v1").get(id),
                        data -> data != null && data.path("state").asString().equals(state));
    }

    private static Map<String, JsonNode> latest(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                workflow.kafka(),
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class,
                "auto.offset.reset",
                "earliest");
        Map<String, JsonNode> latest = new HashMap<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    latest.put(record.key(), JSON.readTree(record.value()));
                }
            }
        }
        return latest;
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
    void a_stale_write_sees_both_versions() {
        Map<String, Object> article = news("Hai người cùng sửa");
        Reply submitted = submit("quan8", article);
        assertRefused(workflow.call("deputy@quan8", "PUT", path(submitted), article), 428, "precondition-required");
        assertThat(edit("quan8", submitted, article).status()).isEqualTo(200);
        Reply stale = edit("quan8", submitted, article);
        assertRefused(stale, 412, "stale-version");
        assertThat(stale.json().path("yours").path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(stale.json().path("current").path("state").asString()).isEqualTo("EDITED");
        assertThat(stale.json().path("currentVersion").asLong()).isEqualTo(2);
    }

    @Test
    void another_portals_article_is_not_found() {
        Reply submitted = submit("quan8", news("Của riêng Quận 8"));
        assertRefused(workflow.get("head@krongpac", path(submitted)), 404, "not-found");
        assertRefused(workflow.get("operator@ict", path(submitted)), 404, "not-found");
        assertThat(workflow.get("operator@ict", "/api/articles").status()).isEqualTo(403);
        assertThat(workflow.atDoor("quan8", "GET", path(submitted), null).status())
                .isEqualTo(401);
    }

    @Test
    void what_the_text_lacks_is_named_by_its_own_code() {
        Map<String, Object> sourceless = news("Không rõ nguồn");
        sourceless.put("source", null);
        assertRefused(submit("quan8", sourceless), 422, "source-missing");
        Map<String, Object> elsewhere = news("Chuyên mục lạ");
        elsewhere.put("category", "khong-co");
        assertRefused(submit("quan8", elsewhere), 422, "field-invalid");
        Map<String, Object> plain = news("Thong bao cat dien toan xa");
        plain.put("summary", "");
        plain.put("body", "<p>Thong bao den toan the nhan dan duoc biet</p>");
        assertRefused(submit("quan8", plain), 422, "not-vietnamese-with-diacritics");
        plain.put("confirmed", List.of("no-diacritics"));
        assertThat(submit("quan8", plain).status()).isEqualTo(201);
        Map<String, Object> unknown = news("Trường lạ");
        unknown.put("colour", "đỏ");
        assertRefused(submit("quan8", unknown), 400, "unknown-field");
        Map<String, Object> directive = news("Ý kiến chỉ đạo của Chủ tịch");
        directive.put("genre", "directive");
        assertRefused(submit("quan8", directive), 422, "written-directive-missing");
    }

    @Test
    void hostile_html_is_taken_in_clean_and_in_nfc() {
        Map<String, Object> article = news("Tiêu đề bình thường");
        article.put("title", java.text.Normalizer.normalize("Tiêu đề lũ", java.text.Normalizer.Form.NFD));
        article.put("body", "<p onclick=\"x()\">Xin chào bà con nhân dân</p><script>alert(1)</script>");
        Reply submitted = submit("quan8", article);
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.text("title")).isEqualTo("Tiêu đề lũ");
        assertThat(submitted.text("body")).isEqualTo("<p>Xin chào bà con nhân dân</p>");
        assertThat(submitted.text("sanitiser")).isNotBlank();
    }

    @Test
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
    void a_delegate_acts_for_the_holder_until_it_is_revoked() {
        Map<String, Object> delegation = Map.of(
                "to", "officer@longxuyen",
                "step", "APPROVE",
                "categories", List.of("tin-tuc"),
                "from", "2020-01-01",
                "until", "2099-12-31",
                "decision", Map.of("number", "7/QĐ-BBT", "date", "2026-01-05"));
        assertRefused(workflow.post("deputy@longxuyen", "/api/delegations", delegation), 403, "not-entitled");
        Reply granted = workflow.post("head@longxuyen", "/api/delegations", delegation);
        assertThat(granted.status()).as(granted.toString()).isEqualTo(201);
        Map<String, Object> article = news("Duyệt thay Trưởng ban");
        Reply edited = edit("longxuyen", submit("longxuyen", article), article);
        await().untilAsserted(() -> assertThat(
                        workflow.post("officer@longxuyen", path(edited) + "/approval", Map.of("revision", 1))
                                .status())
                .isEqualTo(200));
        JsonNode history =
                workflow.get("auditor@longxuyen", path(edited) + "/history").json();
        assertThat(history.path("events")
                        .path(2)
                        .path("onBehalfOf")
                        .path("account")
                        .asString())
                .isEqualTo("head@longxuyen");
        Reply revoked = workflow.post(
                "head@longxuyen",
                "/api/delegations/" + granted.text("id") + "/revocation",
                Map.of("reason", "Hết việc"));
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        Reply next = edit("longxuyen", submit("longxuyen", article), article);
        await().untilAsserted(() -> assertRefused(
                workflow.post("officer@longxuyen", path(next) + "/approval", Map.of("revision", 1)),
                403,
                "not-entitled"));
    }

    @Test
    void a_release_bites_at_once() {
        Map<String, Object> decision = Map.of("number", "9/QĐ-BBT", "date", "2026-01-05");
        Map<String, Object> appointment = Map.of(
                "account", "newcomer@trungdung", "role", "MEMBER", "categories", List.of(), "decision", decision);
        assertRefused(workflow.post("deputy@trungdung", "/api/staff", appointment), 403, "not-entitled");
        assertThat(workflow.post("head@trungdung", "/api/staff", appointment).status())
                .isEqualTo(201);
        await().untilAsserted(
                        () -> assertThat(workflow.post("newcomer@trungdung", "/api/articles", news("Bài của người mới"))
                                        .status())
                                .isEqualTo(201));
        assertThat(workflow.post("head@trungdung", "/api/staff/newcomer@trungdung/release", Map.of())
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertRefused(
                        workflow.post("newcomer@trungdung", "/api/articles", news("Không còn được")),
                        403,
                        "not-entitled"));
        assertThat(workflow.get("auditor@trungdung", "/api/staff")
                        .json()
                        .path("total")
                        .asInt())
                .isGreaterThan(10);
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
    void the_calendar_is_open_to_everybody() {
        Reply due = workflow.atDoor("quan8", "GET", "/api/calendar/working-days?from=2026-02-10&days=5", null);
        assertThat(due.status()).as(due.toString()).isEqualTo(200);
        assertThat(due.json().path("skipped").size()).isGreaterThan(5);
        assertRefused(
                workflow.atDoor("quan8", "GET", "/api/calendar/working-days?from=2026-02-10&days=0", null),
                400,
                "invalid-parameter");
    }

    @Test
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
}
