package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.qa.testing.Browser;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.qa.testing.RefusingMailServer;
import vn.congkhai.regulation.proof.Proves;

/** Letters that do not arrive, and the one that brings back a lost code. */
class LettersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final QaEnvironment qa = QaEnvironment.get();

    @Test
    void an_address_that_is_refused_is_listed_and_the_question_goes_on() throws Exception {
        String email = "khong-con-dung@example.net";
        try (var server = new RefusingMailServer(qa.smtpPort())) {
            String code = ask(email, "Thư không đến nơi");
            String id = Citizen.idOf(qa, "reception@quan8", "Thư không đến nơi");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(refused("reception@quan8")).contains(id));
            assertThat(server.refused()).contains(email);
            assertThat(delivery(id)).contains("REFUSED");
            assertThat(new Browser(qa, "reception@quan8").open("/tiep-nhan/thu").body())
                    .contains("/tiep-nhan/cau-hoi/" + id)
                    .doesNotContain(email);
            assertThat(refused("reception@trungdung")).doesNotContain(id);
            assertThat(Citizen.get(qa, "unit@quan8", "/api/questions/refused-letters")
                            .code())
                    .isEqualTo("not-entitled");
            assertThat(qa.gateway()
                            .call("GET", "/api/questions/" + code, "quan8")
                            .send()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_letter_is_seen_to_wait_while_the_mail_server_is_away_and_to_be_sent_when_it_is_back() {
        ask("cho-thu@example.net", "Thư đang chờ");
        String id = Citizen.idOf(qa, "reception@quan8", "Thư đang chờ");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(delivery(id)).contains("\"state\":\"WAITING\""));
        assertThat(page(id)).contains("Người hỏi: biên nhận", "đang chờ gửi");
        GreenMail mail = new GreenMail(new ServerSetup(qa.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(delivery(id))
                            .contains("\"state\":\"SENT\"")
                            .doesNotContain("WAITING"));
            assertThat(mail.getReceivedMessagesForDomain("cho-thu@example.net")).hasSize(1);
            assertThat(page(id)).contains("máy chủ thư đã nhận").doesNotContain("đang chờ gửi");
        } finally {
            mail.stop();
        }
    }

    @Test
    @Proves("H03")
    void an_asker_without_mail_is_a_task_for_reception_until_somebody_has_called_or_written() {
        Map<String, Object> body = Citizen.question();
        body.remove("email");
        body.put("phone", "0909123456");
        body.put("subject", "Không có thư điện tử");
        Citizen.ask(qa, "quan8", body);
        String id = Citizen.idOf(qa, "reception@quan8", "Không có thư điện tử");
        Map<String, Object> notOurs =
                Map.of("reason", "Án phí", "legalBasis", "BLTTDS", "competentBody", "Tòa án nhân dân");
        assertThat(Citizen.post(qa, "reception@quan8", "/api/questions/" + id + "/out-of-scope", notOurs)
                        .status())
                .isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(delivery(id)).contains("BY_HAND"));
        assertThat(page(id)).contains("cần báo qua điện thoại hoặc địa chỉ", "0909123456");
        assertThat(tasks("reception@quan8")).contains("cau-hoi/" + id, "không có thư điện tử", "Đã báo<");
        assertThat(tasks("auditor@quan8")).contains("cau-hoi/" + id).doesNotContain("Đã báo<");
        String letter = tasks("reception@quan8")
                .replaceAll("(?s).*cau-hoi/" + id + ".*?name=\"thu\" value=\"([^\"]+)\".*", "$1");
        for (String other : List.of("auditor@quan8", "unit@quan8")) {
            assertThat(told(other, letter)).as(other).isEqualTo(403);
        }
        assertThat(told("reception@krongpac", letter)).isEqualTo(303);
        assertThat(tasks("reception@quan8"))
                .as("another portal's cannot be done")
                .contains("cau-hoi/" + id);
        assertThat(told("reception@quan8", letter)).isEqualTo(303);
        assertThat(tasks("reception@quan8")).doesNotContain("cau-hoi/" + id);
        assertThat(delivery(id)).contains("TOLD");
        assertThat(page(id)).contains("đã báo bằng cách khác");
    }

    @Test
    void nobody_is_to_be_called_who_is_forgotten() {
        Map<String, Object> body = Citizen.question();
        body.remove("email");
        body.put("phone", "0909123457");
        body.put("subject", "Hỏi rồi xin xóa");
        String code = Citizen.ask(qa, "quan8", body).json().path("code").asString();
        String id = Citizen.idOf(qa, "reception@quan8", "Hỏi rồi xin xóa");
        Citizen.post(
                qa,
                "reception@quan8",
                "/api/questions/" + id + "/out-of-scope",
                Map.of("reason", "Án phí", "legalBasis", "BLTTDS", "competentBody", "Tòa án nhân dân"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tasks("reception@quan8")).contains("cau-hoi/" + id));
        assertThat(qa.gateway()
                        .call("POST", "/api/questions/" + code + "/erasure", "quan8")
                        .json("{\"confirm\":true}")
                        .send()
                        .status())
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tasks("reception@quan8")).doesNotContain("cau-hoi/" + id));
        assertThat(delivery(id)).contains("UNWANTED");
    }

    private String tasks(String account) {
        return new Browser(qa, account).open("/tiep-nhan/thu").body();
    }

    private int told(String account, String letter) {
        return new Browser(qa, account)
                .send("/tiep-nhan/thu", Map.of("thu", letter))
                .status();
    }

    private String page(String id) {
        return new Browser(qa, "reception@quan8")
                .open("/tiep-nhan/cau-hoi/" + id)
                .body();
    }

    @Test
    void a_lost_code_comes_back_to_the_address_it_was_given_to() throws Exception {
        String email = "mat-ma@example.net";
        String code = ask(email, "Câu hỏi bị mất mã");
        var other = Citizen.question();
        other.put("email", email);
        String elsewhere =
                Citizen.ask(qa, "trungdung", other).json().path("code").asString();
        GreenMail mail = new GreenMail(new ServerSetup(qa.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            assertThat(qa.gateway()
                            .call("POST", "/api/questions/lost-codes", "quan8")
                            .json(Citizen.write(Map.of("email", email)))
                            .send()
                            .status())
                    .isEqualTo(202);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(letter(mail, email))
                            .contains(code, "/hoi-dap/theo-doi/" + code)
                            .doesNotContain(elsewhere));
        } finally {
            mail.stop();
        }
    }

    private static String letter(GreenMail mail, String to) throws Exception {
        for (var message : mail.getReceivedMessagesForDomain(to)) {
            if (message.getSubject().startsWith("Mã theo dõi câu hỏi")) return (String) message.getContent();
        }
        return "";
    }

    private String ask(String email, String subject) {
        Map<String, Object> body = Citizen.question();
        body.put("email", email);
        body.put("subject", subject);
        return Citizen.ask(qa, "quan8", body).json().path("code").asString();
    }

    private String refused(String account) {
        return Citizen.get(qa, account, "/api/questions/refused-letters").body();
    }

    private String delivery(String id) {
        JsonNode question =
                Citizen.get(qa, "reception@quan8", "/api/questions/" + id).json();
        return question.path("letters").toString();
    }
}
