package vn.congkhai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.catalog.testing.CatalogEnvironment;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.testing.TestGateway;

/** The catalogue over HTTP, on the real broker and the real database. */
class CatalogIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORM = "019ab2c1-0f1e-7d2c-8b3a-000000000001";
    private static CatalogEnvironment catalog;

    @BeforeAll
    static void start() throws IOException {
        catalog = new CatalogEnvironment();
    }

    @AfterAll
    static void stop() {
        catalog.close();
    }

    @Test
    @Proves({"J08", "J09", "A25"})
    void a_procedure_is_registered_listed_shown_and_published_and_survives_a_restart() {
        var created = register("contributor@quan8", procedure("1.001193", "Đăng ký khai sinh", 2), "khoa-khai-sinh");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String location = created.header("Location");
        assertThat(location).startsWith("/api/services/");
        String id = created.json().path("id").asString();

        var read = get("quan8", location);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("name").asString()).isEqualTo("Đăng ký khai sinh");
        assertThat(get("trungdung", location).code()).isEqualTo("not-found");

        assertThat(names("/api/services?level=2&field=" + encoded("Hộ tịch"))).contains("Đăng ký khai sinh");
        assertThat(names("/api/services?level=4")).doesNotContain("Đăng ký khai sinh");
        assertThat(page("/dich-vu-cong"))
                .contains("Đăng ký khai sinh", "Mức độ 2", "<h2>Hộ tịch</h2>")
                .as("a browser lets nobody leave such a choice at all of them")
                .doesNotContainPattern("<select[^>]* required");
        assertThat(page("/dich-vu-cong/" + id)).contains("tải về được mẫu văn bản", "Trình tự thực hiện", "1.001193");

        JsonNode structured = JSON.readTree(page("/dich-vu-cong/" + id)
                .replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1"));
        assertThat(structured.path("@type").asString()).isEqualTo("GovernmentService");
        assertThat(structured.path("name").asString()).isEqualTo("Đăng ký khai sinh");
        assertThat(structured.path("url").asString()).startsWith("http").endsWith("/dich-vu-cong/" + id);
        assertThat(structured.path("provider").path("@type").asString()).isEqualTo("GovernmentOrganization");

        JsonNode event =
                await().atMost(Duration.ofSeconds(20)).until(() -> published(id), found -> !found.isMissingNode());
        assertThat(event.path("url").asString()).isEqualTo("/dich-vu-cong/" + id);

        long head = catalog.bean(CommitLog.class).head().position();
        catalog.restart();
        var again = register("contributor@quan8", procedure("1.001193", "Đăng ký khai sinh", 2), "khoa-khai-sinh");
        assertThat(again.json().path("id").asString()).isEqualTo(id);
        assertThat(catalog.bean(CommitLog.class).head().position()).isEqualTo(head);
        assertThat(names("/api/services")).containsOnlyOnce("Đăng ký khai sinh");
    }

    @Test
    @Proves({"C18", "J04", "J10", "J19", "J25"})
    void a_service_shows_every_part_of_its_procedure_who_does_each_step_and_in_what_time() {
        Map<String, Object> body = procedure("1.002207", "Cấp giấy phép xây dựng", 1);
        body.put(
                "steps",
                List.of(
                        Map.of("name", "Kiểm tra hồ sơ", "responsible", "Bà Hoa, Bộ phận một cửa", "days", 2),
                        Map.of("name", "Thẩm định", "responsible", "Ông Nam, Phòng Kinh tế và Hạ tầng", "days", 12)));
        body.put("documents", List.of("Đơn đề nghị", "Bản vẽ thiết kế"));
        body.put("fee", "75.000 đồng");
        body.put("legalBasis", List.of("Luật Xây dựng 2014", "Nghị định 15/2021/NĐ-CP"));
        var created = register("contributor@krongpac", body, null);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String id = created.json().path("id").asString();
        assertThat(page("krongpac", "/dich-vu-cong/" + id))
                .contains("<td>Kiểm tra hồ sơ</td><td>Bà Hoa, Bộ phận một cửa</td><td>2</td>")
                .contains("<td>Thẩm định</td><td>Ông Nam, Phòng Kinh tế và Hạ tầng</td><td>12</td>")
                .contains("Ủy ban nhân dân phường", "75.000 đồng", "Đơn đề nghị", "Bản vẽ thiết kế")
                .contains("Căn cứ pháp lý", "Luật Xây dựng 2014", "Nghị định 15/2021/NĐ-CP")
                .contains("Mức độ 1");
    }

    @Test
    void the_list_is_in_vietnamese_order() {
        for (String name : List.of("Ổn định", "Đăng ký", "Dời mộ", "Ông bà", "An táng")) {
            Map<String, Object> body = procedure("X", name, 1);
            body.put("field", "Thứ tự");
            assertThat(register("contributor@quan8", body, null).status()).isEqualTo(201);
        }
        assertThat(names("/api/services?field=" + encoded("Thứ tự")))
                .containsExactly("An táng", "Dời mộ", "Đăng ký", "Ổn định", "Ông bà");
    }

    @Test
    void the_order_of_checks() {
        long head = catalog.bean(CommitLog.class).head().position();
        Map<String, Object> body = procedure("1", "Thử", 1);
        var anonymous = catalog.gateway()
                .call("POST", "/api/procedures", "quan8")
                .json(JSON.writeValueAsString(body))
                .send();
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(register("auditor@quan8", body, null).code()).isEqualTo("not-entitled");
        assertThat(register("auditor@quan8", Map.of("la", 1), null).code()).isEqualTo("unknown-field");
        body.put("level", 9);
        var invalid = register("contributor@quan8", body, null);
        assertThat(invalid.code()).isEqualTo("field-invalid");
        assertThat(invalid.json().path("errors").get(0).path("field").asString())
                .isEqualTo("level");

        Map<String, Object> low = procedure("1", "Thử", 2);
        low.put("forms", List.of(FORM));
        var refused = register("head@trungdung", low, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("rule").asString()).isEqualTo("A_SERVICE_WITH_FORMS_REACHES_THE_MINIMUM_LEVEL");
        assertThat(refused.json().path("clause").asString()).startsWith("76/QĐ-UBND Điều 11");
        assertThat(catalog.bean(CommitLog.class).head().position()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "1",
                "{\"level\":\"2\"}",
                "{\"level\":2.5}",
                "{\"steps\":[1]}",
                "{\"documents\":\"x\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":{}}",
                "{\"steps\":[{\"la\":1}]}",
                "{} x"
            })
    void what_is_no_procedure_at_all_is_400(String body) {
        var answer = catalog.gateway()
                .call("POST", "/api/procedures", "quan8")
                .token(catalog.token("contributor@quan8"))
                .json(body)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/services?level=5", "/api/services?level=x", "/api/services?la=1", "/api/services?page=0"})
    void bad_parameters_are_400(String path) {
        assertThat(get("quan8", path).status()).isEqualTo(400);
    }

    @Test
    void a_level_that_there_is_not_is_said_beside_the_choice_and_a_field_without_services_is_empty() {
        for (String level : List.of("9", "x")) {
            var answer = catalog.gateway()
                    .call("GET", "/dich-vu-cong?level=" + level, "quan8")
                    .header("Accept", "text/html")
                    .send();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("Có nội dung cần sửa", "Không có mức độ này.", "id=\"level-error\"")
                    .doesNotContain("ck-empty");
        }
        assertThat(page("/dich-vu-cong?field=" + encoded("Lĩnh vực lạ")))
                .contains("Chưa có dịch vụ nào trong danh mục này.", "<option value=\"Lĩnh vực lạ\" selected");
    }

    private static Map<String, Object> procedure(String code, String name, int level) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", code);
        body.put("name", name);
        body.put("field", "Hộ tịch");
        body.put("level", level);
        body.put("agency", "Ủy ban nhân dân phường");
        body.put("steps", List.of(Map.of("name", "Tiếp nhận", "responsible", "Một cửa", "days", 1)));
        body.put("documents", List.of("Tờ khai"));
        body.put("forms", List.of());
        body.put("fee", "Không");
        body.put("legalBasis", List.of("Luật Hộ tịch 2014"));
        return body;
    }

    private static TestGateway.Answer register(String account, Map<String, Object> body, String key) {
        String portal = account.substring(account.indexOf('@') + 1);
        var call = catalog.gateway()
                .call("POST", "/api/procedures", portal)
                .token(catalog.token(account))
                .json(JSON.writeValueAsString(new java.util.TreeMap<>(body)));
        return (key == null ? call : call.header("Idempotency-Key", key)).send();
    }

    private static TestGateway.Answer get(String portal, String path) {
        return catalog.gateway().call("GET", path, portal).send();
    }

    private static List<String> names(String path) {
        var answer = get("quan8", path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items").findValuesAsString("name");
    }

    private static String page(String path) {
        return page("quan8", path);
    }

    private static String page(String portal, String path) {
        var answer = catalog.gateway()
                .call("GET", path, portal)
                .header("Accept", "text/html")
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonNode published(String id) {
        Map<String, Object> settings = Map.of("bootstrap.servers", catalog.bootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("service.v1").stream()
                    .map(info -> new TopicPartition("service.v1", info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            JsonNode found = JSON.missingNode();
            while (partitions.stream().mapToLong(consumer::position).sum() < end) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    if (event.key().equals(id)) found = JSON.readTree(event.value());
                }
            }
            return found;
        }
    }
}
