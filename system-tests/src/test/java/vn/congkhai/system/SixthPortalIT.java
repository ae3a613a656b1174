package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A portal that is one YAML file and no line of code: its hosts, its four steps, its seven days, its level, its category. */
class SixthPortalIT {
    private static final String PORTAL = SixthPortal.ID;
    private static final String CATEGORY = "thoi-tiet-nong-vu";
    private static final String EXTRA_STEP = "kiem-tra-nong-vu";

    private final PortalInstance system = TheSystem.running();
    private final Editorial board = new Editorial(system, PORTAL);

    @BeforeEach
    void the_running_system_has_it() {
        Assumptions.assumeTrue(
                System.getProperty("congkhai.attach") == null
                        || system.visitor(PORTAL).get("/").status() == 200,
                "the system that is attached to was started without the sixth regulation");
    }

    private static void expect(int status, Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
    }

    private static void refused(int status, String code, Reply reply) {
        expect(status, reply);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void it_answers_under_each_of_its_hosts_and_shows_its_own_regulation() {
        for (String host : List.of("binhminh.vidu.gov.vn", "www.binhminh.vidu.gov.vn", "binhminh.localhost")) {
            Reply home = system.visitor(PORTAL).at(host).get("/");
            expect(200, home);
            assertThat(home.body()).contains("Bình Minh", "Thời tiết, nông vụ");
        }
        assertThat(system.visitor(PORTAL).at("localhost").get("/").body()).contains("Bình Minh");
        JsonNode regulation =
                system.visitor(PORTAL).get("/api/public/regulation").json();
        assertThat(regulation.path("document").path("number").asString()).isEqualTo("99/QĐ-UBND");
        assertThat(regulation.path("steps").size()).isEqualTo(4);
        assertThat(regulation.path("questions").path("days").asInt()).isEqualTo(7);
        assertThat(regulation.path("services").toString()).contains("3");
        expect(404, system.visitor("quan8").get("/chuyen-muc/" + CATEGORY));
        expect(200, system.visitor(PORTAL).get("/chuyen-muc/" + CATEGORY));
    }

    @Test
    void an_article_passes_four_steps_each_by_whom_the_file_names() {
        String title = "Lịch gieo sạ vụ đông xuân " + System.nanoTime();
        Map<String, Object> article = Editorial.news(title);
        article.put("category", CATEGORY);
        Reply submitted = board.submit(article);
        expect(201, submitted);
        Reply edited = board.edit(submitted.json(), article);
        expect(200, edited);
        String path = "/api/articles/" + edited.json().path("id").asString();
        Map<String, Integer> revision =
                Map.of("revision", edited.json().path("revision").asInt());

        refused(409, "step-missing", board.approve(edited.json()));
        refused(403, "not-entitled", board.as("head").post(path + "/steps/" + EXTRA_STEP, revision));
        refused(403, "not-entitled", board.as("deputy").post(path + "/steps/" + EXTRA_STEP, revision));
        Reply checked = board.as("agronomist").post(path + "/steps/" + EXTRA_STEP, revision);
        expect(200, checked);
        assertThat(checked.json().path("stepsDone").toString()).contains(EXTRA_STEP);
        refused(403, "not-entitled", board.as("agronomist").post(path + "/approval", revision));
        expect(200, board.as("head").post(path + "/approval", revision));

        Door visitor = system.visitor(PORTAL);
        await().untilAsserted(() -> {
            assertThat(visitor.get("/chuyen-muc/" + CATEGORY).body()).contains(title);
            assertThat(visitor.get("/api/search?q=gieo+sa+dong+xuan").body()).contains(title);
        });
        assertThat(system.visitor("quan8")
                        .get("/api/search?q=gieo+sa+dong+xuan")
                        .body())
                .doesNotContain(title);
        refused(
                422,
                "field-invalid",
                new Editorial(system, "quan8").submit(article)); // no other portal has this category
    }

    @Test
    void a_question_is_due_in_seven_working_days_by_its_own_clause() {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("subject", "lịch thời vụ");
        question.put("text", "Khi nào xuống giống?");
        question.put("name", "Lê Văn Lúa");
        question.put("phone", "0912345678");
        question.put("consent", true);
        Reply asked = system.visitor(PORTAL).post("/api/questions", question);
        expect(201, asked);
        JsonNode explanation = asked.json().path("explanation");
        assertThat(explanation.path("days").asInt()).isEqualTo(7);
        assertThat(explanation.path("clause").asString()).contains("99/QĐ-UBND", "Điều 7");
        JsonNode due = system.visitor(PORTAL)
                .get("/api/calendar/working-days?days=7&from="
                        + explanation.path("from").asString())
                .json();
        assertThat(asked.json().path("dueOn")).isEqualTo(due.path("dueOn"));
        assertThat(explanation.path("skipped")).isEqualTo(due.path("skipped"));
        assertThat(LocalDate.parse(asked.json().path("dueOn").asString()))
                .isAfter(LocalDate.parse(explanation.path("from").asString()).plusDays(8));
    }

    @Test
    void a_service_with_a_form_is_at_least_level_three() {
        Door contributor = board.as("contributor");
        Reply form = contributor.upload(
                "/api/attachments",
                "to-khai.txt",
                "text/plain",
                "Tờ khai".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        expect(201, form);
        Map<String, Object> procedure = new LinkedHashMap<>();
        procedure.put("code", "BM-" + System.nanoTime());
        procedure.put("name", "Hỗ trợ giống lúa");
        procedure.put("field", "Nông nghiệp");
        procedure.put("level", 2);
        procedure.put("agency", "Ủy ban nhân dân xã Bình Minh");
        procedure.put("steps", List.of(Map.of("name", "Nộp hồ sơ", "responsible", "Văn phòng", "days", 1)));
        procedure.put("documents", List.of("Đơn"));
        procedure.put("forms", List.of(form.json().path("id").asString()));
        procedure.put("fee", "Miễn phí");
        procedure.put("legalBasis", List.of("99/QĐ-UBND"));
        Reply low = contributor.post("/api/procedures", procedure);
        expect(422, low);
        assertThat(low.json().path("clause").asString()).contains("99/QĐ-UBND", "Điều 8");
        procedure.put("level", 3);
        expect(201, contributor.post("/api/procedures", procedure));
    }

    @Test
    void its_people_are_at_home_here_and_nowhere_else() {
        expect(200, board.as("head").get("/api/articles"));
        refused(403, "wrong-portal", board.as("head").at("quan8.localhost").get("/api/articles"));
        refused(
                403,
                "wrong-portal",
                system.as("head@quan8").at("binhminh.localhost").get("/api/articles"));
    }
}
