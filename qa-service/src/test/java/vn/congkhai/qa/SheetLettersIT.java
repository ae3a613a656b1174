package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.congkhai.qa.mail.Post;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.qa.timekeeping.SendingSheets;

/** The daily sheet goes out once on every working day, whatever is started again in between. */
class SheetLettersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final QaEnvironment qa = QaEnvironment.get();

    @AfterEach
    void today() {
        qa.clock().set(Instant.now());
    }

    /** Monday 12 June 2028; the question of three weeks before is due on that day. */
    @Test
    void one_letter_a_day_though_the_service_is_started_again_on_that_day() throws Exception {
        qa.clock().set(Instant.parse("2028-05-22T02:00:00Z"));
        Map<String, Object> body = Citizen.question();
        body.put("subject", "Trên phiếu việc");
        Citizen.ask(qa, "binhduong", body);
        GreenMail mail = new GreenMail(new ServerSetup(qa.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            qa.clock().set(Instant.parse("2028-06-12T00:31:00Z"));
            await().atMost(PATIENCE).until(() -> sheets(mail, "12/06/2028") == 1);
            qa.restart(true);
            qa.clock().set(Instant.parse("2028-06-12T07:00:00Z"));
            lookAgain();
            assertThat(sheets(mail, "12/06/2028")).isEqualTo(1);

            qa.clock().set(Instant.parse("2028-06-13T00:31:00Z"));
            await().atMost(PATIENCE).until(() -> sheets(mail, "13/06/2028") == 1);
            assertThat(sheets(mail, "12/06/2028")).isEqualTo(1);
        } finally {
            mail.stop();
        }
    }

    /** What the timekeeper does every few seconds, done to its end: whatever it would have ordered is sent. */
    private void lookAgain() {
        qa.bean(SendingSheets.class).send();
        await().atMost(PATIENCE).until(() -> qa.bean(Post.class).waiting() == 0);
    }

    private static long sheets(GreenMail mail, String day) {
        return Arrays.stream(mail.getReceivedMessagesForDomain("reception@binhduong"))
                .filter(message -> subject(message).startsWith("Phiếu việc ngày " + day))
                .count();
    }

    private static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
