package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.qa.testing.Browser;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.qa.testing.RefusingMailServer;

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
