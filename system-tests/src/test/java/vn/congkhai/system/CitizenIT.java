package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.congkhai.regulation.proof.Proves;

/** A citizen asks and is answered; a procedure is listed. */
class CitizenIT {
    private final PortalInstance system = TheSystem.running();

    private static Map<String, Object> question(String subject, String email) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("subject", subject);
        question.put("text", "Tôi muốn hỏi về " + subject);
        question.put("name", "Trần Thị Bảy");
        question.put("email", email);
        question.put("consent", true);
        return question;
    }

    private String idOf(String reception, String subject) {
        return await().until(
                        () -> {
                            for (JsonNode item : system.as(reception)
                                    .get("/api/questions?size=100")
                                    .json()
                                    .path("items")) {
                                if (item.path("subject").asString().equals(subject))
                                    return item.path("id").asString();
                            }
                            return "";
                        },
                        id -> !id.isEmpty());
    }

    private void expect(int status, Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quan8", "krongpac"})
    @Proves({"H01", "H04", "H09", "A26"})
    void a_question_is_followed_by_its_code_until_it_is_answered_by_mail(String portal) {
        String subject = "hộ tịch " + System.nanoTime();
        String mail = "bay" + System.nanoTime() + "@example.vn";
        Door citizen = system.visitor(portal);
        Reply asked = citizen.post("/api/questions", question(subject, mail));
        expect(201, asked);
        String code = asked.json().path("code").asString();
        assertThat(code).matches("HD(-[0-9A-HJKMNP-TV-Z]{4}){4}");
        assertThat(asked.json().path("explanation").path("days").asInt()).isEqualTo(15);
        assertThat(LocalDate.parse(asked.json().path("dueOn").asString()))
                .isAfter(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));

        String id = idOf("reception@" + portal, subject);
        Door reception = system.as("reception@" + portal);
        expect(
                200,
                reception.post(
                        "/api/questions/" + id + "/classification", Map.of("field", "ho-tich", "general", false)));
        expect(
                200,
                reception.post("/api/questions/" + id + "/forwarding", Map.of("unit", "unit", "note", "Kính chuyển")));
        assertThat(citizen.get("/api/questions/" + code).json().path("state").asString())
                .isEqualTo("FORWARDED");
        expect(403, system.as("unit2@" + portal).post("/api/questions/" + id + "/answer", answer()));
        expect(200, system.as("unit@" + portal).post("/api/questions/" + id + "/answer", answer()));

        JsonNode followed = citizen.get("/api/questions/" + code).json();
        assertThat(followed.path("state").asString()).isEqualTo("ANSWERED");
        assertThat(followed.path("answer").toString()).contains("mang theo giấy tờ");
        assertThat(followed.toString()).doesNotContain("Trần Thị Bảy", mail);
        assertThat(citizen.get("/hoi-dap/theo-doi/" + code).body()).doesNotContain("Trần Thị Bảy", mail);
        assertThat(system.visitor("longxuyen").get("/api/questions/" + code).status())
                .isEqualTo(404);
        await().untilAsserted(() -> assertThat(mails(mail)).contains("mang theo giấy tờ", code));
    }

    private static Map<String, Object> answer() {
        return Map.of("text", "Ông/bà mang theo giấy tờ đến Bộ phận một cửa.", "attachments", List.of());
    }

    private String mails(String to) {
        return system.as("operator@ict").get("/mailbox/messages?to=" + to).body();
    }

    @Test
    @Proves({"H03", "F07"})
    void who_asks_the_wrong_office_is_told_at_once_and_who_is_competent() {
        String subject = "án phí " + System.nanoTime();
        String mail = "toaan" + System.nanoTime() + "@example.vn";
        Door citizen = system.visitor("quan8");
        Reply asked = citizen.post("/api/questions", question(subject, mail));
        expect(201, asked);
        String code = asked.json().path("code").asString();
        String path = "/api/questions/" + idOf("reception@quan8", subject);
        Map<String, String> outOfScope = Map.of(
                "reason", "Án phí do Tòa án thu", "legalBasis", "Bộ luật Tố tụng dân sự", "competentBody", "Tòa án");
        expect(403, system.as("unit@quan8").post(path + "/out-of-scope", outOfScope));
        expect(200, system.as("reception@quan8").post(path + "/out-of-scope", outOfScope));
        assertThat(citizen.get("/api/questions/" + code).json().path("state").asString())
                .isEqualTo("OUT_OF_SCOPE");
        await().untilAsserted(() -> assertThat(mails(mail)).contains("Án phí do Tòa án thu", "Tòa án", code));
    }

    @Test
    @Proves({"G36", "A28"})
    void trung_dung_proposes_to_the_committee_before_it_forwards_and_the_citizen_reads_the_answer() {
        String subject = "đất đai " + System.nanoTime();
        Door citizen = system.visitor("trungdung");
        Reply asked = citizen.post("/api/questions", question(subject, "a@example.vn"));
        expect(201, asked);
        String id = idOf("reception@trungdung", subject);
        Door reception = system.as("reception@trungdung");
        reception.post("/api/questions/" + id + "/classification", Map.of("field", "dat-dai", "general", false));
        Map<String, String> forwarding = Map.of("unit", "unit", "note", "");
        assertThat(reception
                        .post("/api/questions/" + id + "/forwarding", forwarding)
                        .status())
                .isEqualTo(409);
        expect(
                200,
                reception.post(
                        "/api/questions/" + id + "/proposal", Map.of("to", "committee", "note", "Đề xuất xử lý")));
        expect(200, reception.post("/api/questions/" + id + "/forwarding", forwarding));
        expect(200, system.as("unit@trungdung").post("/api/questions/" + id + "/answer", answer()));
        assertThat(citizen.get("/api/questions/" + asked.json().path("code").asString())
                        .json()
                        .path("answer")
                        .toString())
                .contains("mang theo giấy tờ");
    }

    @Test
    @Proves("J08")
    void a_procedure_is_registered_and_listed_with_its_level() {
        Map<String, Object> procedure = new LinkedHashMap<>();
        String name = "Đăng ký khai sinh " + System.nanoTime();
        procedure.put("code", "KS-" + System.nanoTime());
        procedure.put("name", name);
        procedure.put("field", "Hộ tịch");
        procedure.put("level", 2);
        procedure.put("agency", "Ủy ban nhân dân phường");
        procedure.put("steps", List.of(Map.of("name", "Nộp hồ sơ", "responsible", "Bộ phận một cửa", "days", 1)));
        procedure.put("documents", List.of("Giấy chứng sinh"));
        procedure.put("forms", List.of());
        procedure.put("fee", "Miễn phí");
        procedure.put("legalBasis", List.of("Luật Hộ tịch 2014"));
        expect(403, system.as("officer@binhduong").post("/api/procedures", procedure));
        expect(201, system.as("contributor@binhduong").post("/api/procedures", procedure));
        await().untilAsserted(() -> {
            JsonNode listed = system.visitor("binhduong")
                    .get("/api/services?level=2&size=100")
                    .json();
            assertThat(listed.toString()).contains(name);
            assertThat(system.visitor("binhduong").get("/dich-vu-cong").body()).contains(name);
        });
        assertThat(system.visitor("quan8").get("/api/services").body()).doesNotContain(name);
    }
}
