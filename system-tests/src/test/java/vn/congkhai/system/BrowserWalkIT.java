package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A citizen with a browser: reads, searches, asks. The system's Chromium; never a download of its own. */
class BrowserWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private static final Path SCREENSHOTS = PortalCommand.checkout().resolve("system-tests/target/screenshots");
    private static final Pattern CODE = Pattern.compile("HD(-[0-9A-HJKMNP-TV-Z]{4}){4}");
    private static Playwright playwright;
    private static Browser browser;
    private static String title;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        title = "Khai mạc hội chợ sách " + System.nanoTime();
        String id = new Editorial(system, "quan8")
                .publish(Editorial.news(title))
                .path("id")
                .asString();
        await().until(() ->
                system.visitor("quan8").get("/api/public/articles/" + id).status() == 200);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    private static String address(String portal, String path) {
        return "http://" + portal + ".localhost:" + system.port() + path;
    }

    private static Page page(BrowserContext context, List<String> foreign) {
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().contains("localhost:" + system.port())
                    && !request.url().startsWith("data:")) foreign.add(request.url());
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy"))
                foreign.add(message.text());
        });
        return page;
    }

    @Test
    void a_citizen_reads_searches_asks_and_follows() {
        List<String> foreign = new ArrayList<>();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = page(context, foreign);
            page.navigate(address("quan8", "/"));
            page.screenshot(shot("home"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                    .first()
                    .click();
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))
                    .first()
                    .waitFor();
            page.screenshot(shot("article"));

            page.navigate(address("quan8", "/tim-kiem"));
            page.locator("main input[name=q]").fill("khai mac hoi cho sach");
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                    .first()
                    .waitFor();
            page.screenshot(shot("search"));

            page.navigate(address("quan8", "/hoi-dap"));
            page.screenshot(shot("ask"));
            page.locator("[name=subject]").fill("Giờ làm việc của Bộ phận một cửa");
            page.locator("[name=text]").fill("Thứ Bảy có làm việc không?");
            page.locator("[name=name]").fill("Lê Văn Tám");
            page.locator("[name=phone]").fill("0912345678");
            page.locator("[name=consent]").check();
            page.locator("main form:has([name=subject]) button[type=submit]").click();
            page.getByText(CODE).first().waitFor();
            String receipt = page.locator("main").innerText();
            page.screenshot(shot("receipt"));
            Matcher code = CODE.matcher(receipt);
            assertThat(code.find()).isTrue();
            page.navigate(address("quan8", "/hoi-dap/theo-doi/" + code.group()));
            assertThat(page.locator("main").innerText())
                    .contains("Giờ làm việc")
                    .doesNotContain("Lê Văn Tám");
            page.screenshot(shot("tracking"));
        }
        assertThat(foreign).isEmpty();
    }

    private static Page.ScreenshotOptions shot(String name) {
        return new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true);
    }
}
