package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.regulation.calendar.WorkingDays;

/** A question that reception leaves lying is reception's until it is handed over, and then the head of the board hears of it. */
class EscalationIT {
    private static final String SUBJECT = "Nằm lại bộ phận tiếp nhận";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final QaEnvironment qa = QaEnvironment.get();

    @AfterEach
    void today() {
        qa.clock().set(Instant.now());
    }

    /** Asked on Monday 7 August 2028. */
    @Test
    void while_reception_holds_it_reception_is_reminded_and_the_head_of_the_board_is_told_at_last() throws Exception {
        qa.clock().set(Instant.parse("2028-08-07T02:00:00Z"));
        Map<String, Object> body = Citizen.question();
        body.put("subject", SUBJECT);
        LocalDate due = LocalDate.parse(
                Citizen.ask(qa, "quan8", body).json().path("dueOn").asString());
        String id = Citizen.idOf(qa, "reception@quan8", SUBJECT);
        assertThat(question(id).path("owner").asString()).isEqualTo("tiep-nhan");
        GreenMail mail = new GreenMail(new ServerSetup(qa.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            reach(after(due, 1), id, "OVERDUE " + due + " (1)");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(about(mail, "reception@quan8", id)).contains("Quá hạn trả lời"));
            assertThat(about(mail, "head@quan8", id)).isEmpty();
            reach(after(due, 3), id, "ESCALATED " + due + " (3)");
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(about(mail, "head@quan8", id)).containsExactly("Quá hạn trả lời, báo thủ trưởng");
                assertThat(about(mail, "reception@quan8", id)).contains("Quá hạn trả lời, báo thủ trưởng");
            });
            assertThat(about(mail, "chief@quan8", id)).isEmpty();
            assertThat(about(mail, "unit@quan8", id)).isEmpty();
        } finally {
            mail.stop();
        }
    }

    private static LocalDate after(LocalDate due, int days) {
        return WorkingDays.stateAgencies().due(due, days).dueOn();
    }

    private JsonNode question(String id) {
        return Citizen.get(qa, "reception@quan8", "/api/questions/" + id).json();
    }

    private void reach(LocalDate day, String id, String told) {
        qa.clock().set(Days.start(day).plus(Duration.ofHours(9)));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(question(id).path("timeline").toString()).contains(told));
    }

    /** Subjects of the letters to somebody that are about this question alone. */
    private static List<String> about(GreenMail mail, String to, String id) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessagesForDomain(to)) {
            String subject = message.getSubject().split(" - ")[0];
            if (!subject.startsWith("Phiếu việc")
                    && message.getContent().toString().contains(id)) subjects.add(subject);
        }
        return subjects;
    }
}
