package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A writer whose browser is killed comes back and finds what he typed; the machine has kept nothing of it or of him. */
class UnsentWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String WRITER = "contributor@quan8";

    @Test
    void a_browser_that_is_killed_takes_nothing_with_it() throws IOException {
        String password =
                Files.readString(system.data().resolve("secrets/demo-password")).strip();
        String title = "Viết dở lúc " + System.nanoTime();
        try (Chromium chromium = new Chromium(system.port())) {
            Page page = chromium.signedIn(WRITER, "/bien-tap/viet", password);
            page.fill("#title", title);
            page.click(".ck-paper");
            page.keyboard().type("Câu cuối cùng trước khi mất điện.");
            page.fill("#source", "Văn phòng Ủy ban");
            await().pollInSameThread()
                    .until(() -> page.locator("#ck-luu-nhap").innerText().startsWith("Đã lưu nháp lúc")
                            && page.locator("#ck-truoc-khi-gui").innerText().contains("Tác giả: Tin, bài phải"));
            assertThat(page.locator("#ck-truoc-khi-gui li").allInnerTexts().toString())
                    .contains("Đạt")
                    .doesNotContain("Nguồn tin:");
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .as("kept by the browser")
                    .isEqualTo(0);
            assertThat(page.context().cookies().toString() + page.url())
                    .doesNotContain("contributor", "@quan8", "%40quan8");
            chromium.kill();
        }
        try (Chromium chromium = new Chromium(system.port())) {
            Page other = chromium.signedIn("contributor2@quan8", "/bien-tap", password);
            assertThat(other.content()).doesNotContain(title);
            Page page = chromium.signedIn(WRITER, "/bien-tap", password);
            page.click("a:has-text('" + title + "')");
            await().pollInSameThread()
                    .ignoreExceptions()
                    .until(() -> page.locator(".ck-paper").innerText().contains("Câu cuối cùng trước khi mất điện."));
            assertThat(page.inputValue("#title")).isEqualTo(title);
            assertThat(page.inputValue("#source")).isEqualTo("Văn phòng Ủy ban");
            assertThat(chromium.offences).noneMatch(offence -> offence.contains("Content Security Policy"));
        }
    }
}
