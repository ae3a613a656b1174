package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of seventy, with a telephone or at a desk: from the portal's home to what is asked in three pages at most, by what is in sight. */
class ThreeStepsIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String PORTAL = "binhduong";
    private static final int MOST_STEPS = 3;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium(system.port());
        TheSystem.awaitExamples();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private interface Way {
        void go(Page page);
    }

    private static void steps(int width, String answer, Way way) {
        Page page = chromium.page(width, true);
        page.navigate(chromium.address(PORTAL, "/"));
        AtomicInteger steps = new AtomicInteger();
        page.onFrameNavigated(frame -> {
            if (frame.equals(page.mainFrame())) steps.incrementAndGet();
        });
        way.go(page);
        assertThat(page.locator("main").innerText()).contains(answer);
        assertThat(steps.get()).as("pages on the way").isBetween(1, MOST_STEPS);
        page.context().close();
        assertThat(chromium.offences).isEmpty();
    }

    private static void follow(Page page, String words) {
        Locator link = page.locator("main a:visible", new Page.LocatorOptions().setHasText(words));
        String address = link.first().evaluate("link => link.href").toString();
        link.first().click();
        page.waitForURL(address);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void to_what_a_procedure_needs(int width) {
        String name = "Đăng ký khai tử " + System.nanoTime();
        Procedures.register(system, PORTAL, name);
        steps(width, "Giấy báo tử", page -> {
            follow(page, "Làm thủ tục");
            follow(page, name);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void to_an_article_by_searching(int width) {
        steps(width, "Việc của mỗi nhà", page -> {
            page.locator("#ck-q").click();
            page.keyboard().type("nao vet kenh");
            page.locator(".ck-search button").click();
            page.waitForURL("**/tim-kiem?q=**");
            follow(page, "Nạo vét 18 tuyến kênh");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void to_a_document_and_whether_it_is_in_force(int width) {
        steps(width, "Còn hiệu lực", page -> {
            follow(page, "Tra cứu văn bản");
            follow(page, "phân loại tại nguồn");
        });
    }
}
