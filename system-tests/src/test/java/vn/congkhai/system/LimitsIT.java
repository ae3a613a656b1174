package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A system with its limits on, as everybody runs it but our other tests: who asks much must work a little, who guesses must wait. */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LimitsIT {
    private static final int FREE = 5;
    private static final int GUESSES = 10;
    private static final Pattern CODE = Pattern.compile("HD(-[0-9A-HJKMNP-TV-Z]{4}){4}");

    @TempDir
    static Path data;

    private static PortalInstance system;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        system = PortalInstance.start(data, "--no-sample");
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    private static Map<String, Object> question(int number) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("subject", "Câu hỏi thứ " + number);
        question.put("text", "Bao giờ sửa đường?");
        question.put("name", "Trần Thị Bảy");
        question.put("phone", "0912345678");
        question.put("consent", true);
        return question;
    }

    @Test
    @Order(1)
    void the_pages_own_script_does_the_work_that_a_sixth_question_costs_and_once_only() {
        Door citizen = system.visitor("quan8");
        for (int i = 1; i <= FREE; i++) {
            assertThat(citizen.post("/api/questions", question(i)).status()).isEqualTo(201);
        }
        Reply refused = citizen.post("/api/questions", question(FREE + 1));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.json().path("code").asString()).isEqualTo("proof-required");

        String solution;
        try (Chromium chromium = new Chromium(system.port())) {
            Page page = chromium.page(1280, true);
            page.navigate(chromium.address("quan8", "/hoi-dap"));
            page.fill("#subject", "Câu hỏi có xác minh");
            page.fill("#text", "Bao giờ sửa đường?");
            page.fill("#name", "Trần Thị Bảy");
            page.fill("#phone", "0912345678");
            page.check("#consent");
            PlaywrightAssertions.assertThat(page.locator("#xac-minh"))
                    .hasText("Đã xác minh.", new LocatorAssertions.HasTextOptions().setTimeout(180_000));
            solution = (String) page.evaluate("document.querySelector('input[name=altcha]').value");
            page.click("form[data-ck-ask] button[type=submit]");
            page.waitForSelector("#ma-theo-doi");
            assertThat(page.innerText("#ma-theo-doi")).matches(CODE);
            assertThat(chromium.offences).isEmpty();
        }
        Map<String, Object> again = question(FREE + 2);
        again.put("altcha", solution);
        assertThat(citizen.post("/api/questions", again).status())
                .as("a solution pays for one question")
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void who_guesses_codes_is_told_to_wait() {
        Door guesser = system.visitor("quan8");
        for (int i = 0; i < GUESSES; i++) {
            assertThat(guesser.get("/api/questions/HD-0000-0000-0000-%04d".formatted(i))
                            .status())
                    .isEqualTo(404);
        }
        Reply stopped = guesser.get("/api/questions/HD-0000-0000-0000-9999");
        assertThat(stopped.status()).as(stopped.toString()).isEqualTo(429);
        assertThat(stopped.header("Retry-After")).isNotEmpty();
    }
}
