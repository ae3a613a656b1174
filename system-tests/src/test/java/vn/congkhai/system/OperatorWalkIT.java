package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The operator with a browser: what he does on his pages is done, as others see over HTTP. */
class OperatorWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String LETTER = "Công văn 77/UBND-VX";

    private static Chromium chromium;
    private static Page page;
    private final Door operator = system.as("operator@ict");
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void sign_in() throws IOException {
        chromium = new Chromium(system.port());
        String password =
                Files.readString(system.data().resolve("secrets/demo-password")).strip();
        page = chromium.page(1280, true);
        page.navigate(address("/van-hanh"));
        page.fill("#username", "operator@ict");
        page.fill("#password", password);
        page.keyboard().press("Enter");
        page.waitForURL(address("/van-hanh"));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static String address(String path) {
        return "http://localhost:" + system.port() + path;
    }

    /** Opens a page again while a service is slower than the page wants to wait, as whoever reads it would. */
    private void open(String path) {
        await().pollInSameThread().until(() -> {
            page.navigate(address(path));
            return !page.locator("main").innerText().contains("không trả lời");
        });
    }

    @Test
    void the_overview_shows_every_process_log_and_portal() {
        open("/van-hanh");
        String main = page.locator("main").innerText();
        assertThat(main)
                .contains("gateway", "identity", "content-service", "workflow-service", "qa-service")
                .contains("publicservice-catalog", "search-service", "quan8.localhost", "krongpac.localhost");
        look("tong-quan");
        open("/van-hanh/so-cai");
        assertThat(page.locator("main").innerText()).contains("Nguyên vẹn").doesNotContain("Sổ đã bị sửa");
        look("so-cai");
        assertThat(faults).isEmpty();
    }

    @Test
    void a_poisoned_message_is_read_about_and_replayed() throws Exception {
        String key = "poison-" + System.nanoTime();
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + system.process("broker").path("port").asInt());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("publication.v1", key, "{not even json"))
                    .get();
        }
        String failed = await().until(() -> failedAt(key), at -> !at.isEmpty());
        Locator letter = page.locator("li", new Page.LocatorOptions().setHasText(key));
        await().pollInSameThread().until(() -> {
            open("/van-hanh/thu-hong");
            return letter.count() > 0;
        });
        assertThat(letter.first().innerText()).contains("publication.v1", "Nguyên nhân: unreadable");
        look("thu-hong");
        letter.first().locator("button").click();
        page.waitForURL(address("/van-hanh/thu-hong?xong=1"));
        assertThat(page.locator("main").innerText()).contains("Đã phát lại.");
        await().untilAsserted(() ->
                assertThat(failedAt(key)).as("tried again").isNotEmpty().isNotEqualTo(failed));
        assertThat(faults).isEmpty();
    }

    /** When the reader that the page shows first failed last; empty if none did. */
    private String failedAt(String key) {
        List<String> times = new ArrayList<>();
        for (JsonNode item : operator.get("/api/operations/dead-letters?topic=publication.v1")
                .json()
                .path("items")) {
            if (item.path("key").asString().equals(key))
                times.add(item.path("at").asString());
        }
        return String.join(" ", times);
    }

    @Test
    void a_projection_is_built_anew_and_seen_through() {
        open("/van-hanh/ban-chieu");
        look("ban-chieu");
        page.locator("form[action$='/workflow-service/history/dung-lai'] button")
                .click();
        page.waitForURL(address("/van-hanh/ban-chieu?xong=1"));
        assertThat(page.locator("main").innerText()).contains("Đã bắt đầu dựng lại.");
        // The page follows the work by itself, and offers the button again when it is done.
        await().pollInSameThread()
                .until(() -> page.locator("form[action$='/workflow-service/history/dung-lai']")
                        .isVisible());
        await().untilAsserted(() -> {
            JsonNode history = projection("history");
            assertThat(history.path("rebuild").isNull()).isTrue();
            assertThat(history.path("lagEvents").asLong()).isZero();
        });
        assertThat(faults).isEmpty();
    }

    private JsonNode projection(String name) {
        return operator.get("/api/operations/projections")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("service").asString().equals("workflow-service")
                        && item.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_decided_day_moves_a_due_date_and_back() {
        String question = "/api/calendar/working-days?from=2031-03-03&days=5";
        Door citizen = system.visitor("quan8");
        String before = citizen.get(question).json().path("dueOn").asString();
        try {
            decide(before, "SWAP_OFF", "Nghỉ tránh bão");
            look("lich");
            JsonNode moved = citizen.get(question).json();
            assertThat(LocalDate.parse(moved.path("dueOn").asString())).isAfter(LocalDate.parse(before));
            assertThat(moved.path("skipped").toString()).contains("Nghỉ tránh bão", LETTER);
        } finally {
            decide(before, "NORMAL", "Làm việc bình thường");
        }
        assertThat(citizen.get(question).json().path("dueOn").asString()).isEqualTo(before);
        assertThat(faults).isEmpty();
    }

    private void decide(String date, String kind, String name) {
        open("/van-hanh/lich?nam=" + date.substring(0, 4));
        page.fill("#date", date);
        page.selectOption("#kind", kind);
        page.fill("#name", name);
        page.fill("#source", LETTER);
        page.locator("form[action='/van-hanh/lich/ngay'] button").click();
        page.waitForURL(address("/van-hanh/lich?nam=" + date.substring(0, 4) + "&xong=ngay"));
        assertThat(page.locator("main").innerText()).contains("Đã ghi quyết định về ngày này.", name, LETTER);
    }

    @Test
    void the_security_log_shows_who_came_and_what_was_refused() {
        assertThat(system.as("head@quan8")
                        .at("krongpac.localhost")
                        .get("/api/staff")
                        .status())
                .isEqualTo(403);
        await().pollInSameThread().untilAsserted(() -> {
            open("/van-hanh/an-ninh?loai=REFUSED");
            String person = page.locator("#nguoi option", new Page.LocatorOptions().setHasText("head@quan8"))
                    .getAttribute("value");
            page.selectOption("#nguoi", person);
            page.locator("form[role=search] button").click();
            assertThat(page.url()).contains("nguoi=" + person).doesNotContain("quan8");
            assertThat(page.locator("main").innerText()).contains("403 wrong-portal", "krongpac");
        });
        open("/van-hanh/an-ninh?loai=SIGNED_IN");
        assertThat(page.locator("main").innerText()).contains("operator@ict", "Đăng nhập");
        open("/van-hanh/an-ninh");
        look("an-ninh");
        assertThat(faults).isEmpty();
    }

    private void look(String name) {
        faults.addAll(Keyboard.look(page, "van-hanh-" + name));
    }
}
