package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.congkhai.system.Keyboard.choose;
import static vn.congkhai.system.Keyboard.fill;
import static vn.congkhai.system.Keyboard.press;
import static vn.congkhai.system.Keyboard.pressBack;
import static vn.congkhai.system.Keyboard.reach;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The staff with a browser and a keyboard: nobody touches a mouse. Every page they come to is looked at by axe, as on a phone and
 * as on a desk.
 */
class ConsoleWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String PORTAL = "quan8";

    private static Chromium chromium;
    private static String password;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Page> desks = new LinkedHashMap<>();

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
    void an_article_goes_from_the_writer_to_the_public_by_keyboard_alone() {
        String title = "Lịch tiếp công dân tháng 12";
        String path = write(title);
        String id = path.substring(path.lastIndexOf('/') + 1);
        edit(path, title);
        discuss(path);
        approve(path);
        await().untilAsserted(() -> assertThat(
                        system.visitor(PORTAL).get("/api/public/articles/" + id).body())
                .contains(title, "<h2>Địa điểm</h2>", "Phòng tiếp công dân"));
        others();
        audit(path, title);
        strangers(path);
        assertThat(faults).isEmpty();
        String issuer = "http://localhost:" + (system.port() + 6) + "/";
        assertThat(chromium.offences.stream().filter(url -> !url.startsWith(issuer)))
                .as("requests to others, and what the policy forbade")
                .isEmpty();
    }

    private String write(String title) {
        Page page = signIn("contributor", "/bien-tap");
        look(page, "viec-cua-toi");
        press(page, ".ck-filter button");
        press(page, ".ck-desk__tabs a[href='/bien-tap/viet']");
        fill(page, "#title", title);
        fill(page, "#summary", "Lãnh đạo quận tiếp công dân định kỳ.");
        reach(page, ".ck-paper");
        page.keyboard().type("Lãnh đạo quận tiếp công dân tại trụ sở.");
        page.keyboard().press("Enter");
        page.keyboard().type("Địa điểm");
        pressBack(page, ".ck-tools button:has-text('Đề mục lớn')");
        reach(page, ".ck-paper");
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        pressBack(page, ".ck-tools button:has-text('Đoạn văn')");
        reach(page, ".ck-paper");
        page.keyboard().press("Control+End");
        page.keyboard().type("Phòng tiếp công dân, tầng trệt.");
        choose(page, "#category", "tin-tuc");
        look(page, "viet-tin-bai");
        press(page, "button[value=gui]");
        assertThat(page.locator("main").innerText()).contains("ghi rõ nguồn tin");
        look(page, "thieu-nguon-tin");
        fill(page, "#source", "Văn phòng Ủy ban");
        fill(page, "#author", "Nguyễn Văn An");
        press(page, "button[value=gui]");
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator("aside form:not([action*='/nhan-xet']), aside a.ck-button")
                        .count())
                .as("controls of the steps")
                .isZero();
        look(page, "tin-bai-nguoi-viet");
        return page.url().replaceFirst("\\?.*", "").replaceFirst("^http://[^/]+", "");
    }

    private void edit(String path, String title) {
        Page page = signIn("deputy", "/bien-tap");
        await().pollInSameThread().until(() -> isAmongTheTasks(page, path));
        press(page, "ol a[href='" + path + "']");
        assertThat(page.locator("form[action$='/duyet']").count()).isZero();
        look(page, "tin-bai-bien-tap");
        press(page, "aside a[href='" + path + "/sua']");
        fill(page, "#summary", "Lãnh đạo quận tiếp công dân định kỳ hằng tháng.");
        press(page, "button[value=xem]");
        assertThat(page.locator("main").innerText()).contains("Chưa lưu.");
        look(page, "xem-truoc");
        press(page, "button[value=gui]");
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator("main").innerText()).contains("Đã lưu bản mới.", "Chờ duyệt");
    }

    /** Looks for it from the first task on; only fifty are on a page. */
    private static boolean isAmongTheTasks(Page page, String path) {
        page.navigate(page.url().replaceFirst("\\?.*", ""));
        while (page.locator("ol a[href='" + path + "']").count() == 0) {
            String more = "a[href^='/bien-tap?viec=']:has-text('việc nữa')";
            if (page.locator(more).count() == 0) return false;
            press(page, more);
        }
        return true;
    }

    /** The editor asks about a passage, the writer answers and says that it is settled; the text stays the text. */
    private void discuss(String path) {
        Page editor = desks.get("deputy");
        reach(editor, "aside summary:has-text('Viết nhận xét')");
        editor.keyboard().press("Enter");
        fill(editor, "#ck-doan", "hằng tháng");
        fill(editor, "#ck-loi", "Tháng nào cũng vào ngày 15?");
        press(editor, "form:has(#ck-loi) button");
        assertThat(editor.locator("main").innerText()).contains("Đã ghi nhận xét.", "Tháng nào cũng vào ngày 15?");
        look(editor, "nhan-xet");
        Page writer = desks.get("contributor");
        writer.navigate(chromium.address(PORTAL, path));
        reach(writer, "aside summary:has-text('Trả lời')");
        writer.keyboard().press("Enter");
        fill(writer, "textarea[id^='ck-tra-loi']", "Đúng, trừ ngày lễ.");
        press(writer, "form:has(textarea[id^='ck-tra-loi']) button");
        press(writer, "form[action$='/xong'] button");
        assertThat(writer.locator("main").innerText())
                .contains("Đúng, trừ ngày lễ.", "Đã đánh dấu nhận xét là đã giải quyết.", "Bản 2");
    }

    private void approve(String path) {
        Page page = signIn("head", path);
        look(page, "duyet");
        int items = page.locator("input[name=checklist]").count();
        assertThat(items).isPositive();
        for (int item = 0; item < items; item++) {
            reach(page, "input[name=checklist]:not(:checked)");
            page.keyboard().press("Space");
        }
        press(page, "form[action$='/duyet'] button");
        assertThat(page.locator("main").innerText()).contains("Đã duyệt.", "Đang đăng");
        press(page, "aside a[href='" + path + "/go-bo']");
        fill(page, "#reason", "Thử xem trước");
        fill(page, "#legalBasis", "Quyết định số 12/QĐ-UBND");
        fill(page, "#notice", "Bài đã được gỡ bỏ.");
        press(page, "button[value=xem]");
        assertThat(page.locator("main").innerText()).contains("Người đọc sẽ thấy");
        look(page, "go-bo");
    }

    /** The pages that are no step of an article, with everything a head may do on them. */
    private void others() {
        Page page = desks.get("head");
        for (String other :
                List.of("lich", "anh", "ban-bien-tap", "bo-nhiem", "uy-quyen", "nghia-vu", "nghia-vu/ghi", "viet")) {
            page.navigate(chromium.address(PORTAL, "/bien-tap/" + other));
            page.evaluate("document.querySelectorAll('main details').forEach(details => { details.open = true; })");
            look(page, other.replace('/', '-'));
        }
    }

    private void audit(String path, String title) {
        Page page = signIn("auditor", "/kiem-tra");
        look(page, "kiem-tra");
        page.navigate(chromium.address(PORTAL, path.replace("/bien-tap/", "/kiem-tra/")));
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        look(page, "doi-cua-tin-bai");
        press(page, ".ck-life a[href*='?tai=']");
        assertThat(page.locator("main").innerText()).contains("Trạng thái ngay sau: Cập nhật");
        press(page, "a[href*='/so-sanh']");
        assertThat(page.locator("ins").allInnerTexts().toString()).contains("hằng tháng");
        look(page, "so-sanh");
    }

    /** Who has no part in it sees no page; a browser without a session sees the login. */
    private void strangers(String path) {
        Page auditor = desks.get("auditor");
        Response refused = auditor.navigate(chromium.address(PORTAL, path));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(auditor.locator("main").innerText()).contains("Không có quyền");
        look(auditor, "khong-co-quyen");
        Page nobody = chromium.page(1280, true);
        nobody.navigate(chromium.address(PORTAL, path));
        assertThat(nobody.locator("#password").count()).isEqualTo(1);
        assertThat(nobody.context().cookies().toString()).doesNotContain("@" + PORTAL);
        nobody.context().close();
    }

    private Page signIn(String name, String path) {
        Page page = Keyboard.signIn(chromium, name + "@" + PORTAL, password, path);
        desks.put(name, page);
        return page;
    }

    private void look(Page page, String name) {
        faults.addAll(Keyboard.look(page, name));
    }
}
