package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Krông Pắc, where an editor edits in his own categories: an article goes from the writer over the editor to a delegate of the
 * head, who has appointed nobody to approve but has let him; what each did is asked of the programming interface as somebody else.
 */
class DelegateWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String PORTAL = "krongpac";

    private static Chromium chromium;
    private static String password;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium(system.port());
        password =
                Files.readString(system.data().resolve("secrets/demo-password")).strip();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_delegate_approves_what_an_editor_edited() {
        String title = "Mùa cà phê " + System.nanoTime();
        delegate();
        String path = write(title);
        String id = path.substring(path.lastIndexOf('/') + 1);
        edit(path);
        approve(path);
        await().untilAsserted(() -> assertThat(
                        system.visitor(PORTAL).get("/api/public/articles/" + id).body())
                .contains(title, "Giá thu mua ổn định."));
        String history = system.as("auditor@" + PORTAL)
                .get("/api/articles/" + id + "/history")
                .body();
        assertThat(history).contains("\"editor@krongpac\"", "\"contributor2@krongpac\"", "31/QĐ-BBT");
    }

    private static Page signIn(String name, String path) {
        return chromium.signedIn(name + "@" + PORTAL, path, password);
    }

    private static void delegate() {
        Page page = signIn("head", "/bien-tap/ban-bien-tap");
        page.click("a[href='/bien-tap/uy-quyen']");
        page.selectOption("#to", "contributor2@" + PORTAL);
        page.selectOption("#step", "approve");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        page.fill("#from", today.toString());
        page.fill("#until", today.plusDays(1).toString());
        page.click("summary:has-text('Chỉ trong một số chuyên mục')");
        page.check("#ck-cm-tin-tuc");
        page.fill("#decisionNumber", "31/QĐ-BBT");
        page.fill("#decisionDate", today.toString());
        page.click("main form button:has-text('Ủy quyền')");
        await().pollInSameThread()
                .ignoreExceptions()
                .until(() -> page.locator("main").innerText().contains("Đã ghi nhận ủy quyền."));
        page.context().close();
    }

    private static String write(String title) {
        Page page = signIn("contributor", "/bien-tap/viet");
        page.fill("#title", title);
        page.click(".ck-paper");
        page.keyboard().type("Người dân trong huyện đã thu hoạch xong.");
        page.selectOption("#category", "tin-tuc");
        page.fill("#source", "Phòng Nông nghiệp");
        page.fill("#author", "Y Bhiu Niê");
        page.click("button[value=gui]");
        page.waitForURL(url -> url.contains("xong=gui"));
        String path = page.url().replaceFirst("\\?.*", "").replaceFirst("^http://[^/]+", "");
        page.context().close();
        return path;
    }

    private static void edit(String path) {
        Page page = signIn("editor", path);
        assertThat(page.locator("form[action$='/duyet']").count()).isZero();
        page.click("aside a[href='" + path + "/sua']");
        page.waitForURL(url -> url.endsWith("/sua"));
        page.click(".ck-paper");
        page.keyboard().press("Control+End");
        page.keyboard().type(" Giá thu mua ổn định.");
        page.click("button[value=gui]");
        page.waitForURL(url -> url.contains("xong=luu"));
        page.context().close();
    }

    private static void approve(String path) {
        Page writer = signIn("contributor", path);
        assertThat(writer.locator("aside form:not([action*='/nhan-xet'])").count())
                .as("not his step")
                .isZero();
        writer.context().close();
        Page page = signIn("contributor2", path);
        page.locator("input[name=checklist]").all().forEach(item -> item.check());
        page.click("form[action$='/duyet'] button");
        page.waitForURL(url -> url.contains("xong=duyet"));
        assertThat(page.locator("main").innerText())
                .contains("Đang đăng", "thừa ủy quyền của", "quyết định số 31/QĐ-BBT");
        page.context().close();
    }
}
