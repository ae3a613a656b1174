package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.congkhai.system.Keyboard.fill;
import static vn.congkhai.system.Keyboard.key;
import static vn.congkhai.system.Keyboard.press;
import static vn.congkhai.system.Keyboard.reach;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading, searching, asking and following by somebody who has keys and no mouse, from the portal's home each time. */
class KeyboardWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String PORTAL = "binhduong";
    private static Chromium chromium;
    private Page page;

    @BeforeAll
    static void open() {
        chromium = new Chromium(system.port());
        TheSystem.awaitExamples();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void home() {
        page = chromium.page(1280, true);
        page.navigate(chromium.address(PORTAL, "/"));
    }

    @AfterEach
    void nothingForbidden() {
        page.context().close();
        assertThat(chromium.offences).isEmpty();
    }

    private String main() {
        return page.locator("main").innerText();
    }

    @Test
    void an_article_is_read() {
        reach(page, "main a[href^='/tin/']");
        String title = (String) page.evaluate("document.activeElement.innerText");
        press(page, "main a[href^='/tin/']");
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        reach(page, ".ck-details summary:has-text('Kiểm chứng')");
        page.keyboard().press("Enter");
        assertThat(page.locator(".ck-details code").innerText()).matches("[0-9a-f]{64}");
    }

    @Test
    void something_is_searched_found_and_opened() {
        reach(page, "#ck-q");
        page.keyboard().type("nao vet kenh");
        key(page, "Enter");
        String result = "main ol h3 a:has-text('tuyến kênh')";
        reach(page, result);
        press(page, result);
        assertThat(page.locator("h1").innerText()).contains("tuyến kênh");
        assertThat(page.url()).contains("/tin/");
    }

    @Test
    void a_question_is_asked_and_followed() {
        String subject = "Cấp lại giấy khai sinh " + System.nanoTime();
        press(page, "main a[href='/hoi-dap']");
        fill(page, "#subject", subject);
        fill(page, "#text", "Giấy khai sinh bị mất, tôi cấp lại ở đâu?");
        fill(page, "#name", "Lê Văn Tám");
        fill(page, "#phone", "0912345678");
        reach(page, "#consent");
        page.keyboard().press("Space");
        assertThat(page.isChecked("#consent")).isTrue();
        assertThat(proof().path("number").isInt()).isTrue();
        press(page, "form[data-ck-ask] button[type=submit]");
        String code = page.locator("#ma-theo-doi").innerText();
        assertThat(system.as("reception@" + PORTAL)
                        .get("/api/questions?size=100")
                        .body())
                .contains(subject);

        press(page, ".ck-brand");
        press(page, "main a[href='/hoi-dap/theo-doi']");
        fill(page, "#code", code);
        key(page, "Enter");
        assertThat(main()).contains(subject, "Trạng thái", "Đã tiếp nhận").doesNotContain("Lê Văn Tám");
    }

    /** What the browser has worked out while the asker was writing; nobody has to do anything for it. */
    private JsonNode proof() {
        await().pollInSameThread()
                .untilAsserted(
                        () -> assertThat(page.locator("#xac-minh").innerText()).isEqualTo("Đã xác minh."));
        byte[] solution =
                Base64.getDecoder().decode(page.locator("[name=altcha]").inputValue());
        return JsonMapper.shared().readTree(new String(solution, StandardCharsets.UTF_8));
    }
}
