package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.congkhai.system.Keyboard.choose;
import static vn.congkhai.system.Keyboard.fill;
import static vn.congkhai.system.Keyboard.key;
import static vn.congkhai.system.Keyboard.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Reception and units with a browser and one key for each thing to do, on two portals whose regulations differ: at Quận 8 the
 * technical unit hands a question over, at Trung Dũng the board proposes to the committee first. What they do is asked of somebody else.
 */
class ReceptionWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private final LocalDate promised = workingDay();

    private static Chromium chromium;
    private static String password;
    private final List<String> faults = new ArrayList<>();

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
    void at_quan_8_a_question_goes_to_the_unit_and_back_to_everybody() {
        QuestionDesk citizen = new QuestionDesk(system, "quan8");
        String path = path(citizen, "quan8");
        Page reception = Keyboard.signIn(chromium, "reception@quan8", password, "/tiep-nhan");
        look(reception, "tiep-nhan");
        reception.keyboard().press("j");
        assertThat(reception.evaluate("document.activeElement.closest('[data-ck-line]') !== null"))
                .isEqualTo(true);
        triage(reception, "quan8", path);
        choose(reception, "#unit", "unit");
        look(reception, "chuyen-don-vi");
        press(reception, ".ck-panel button[type=submit]");
        assertThat(reception.locator("main").innerText()).contains("Đã chuyển đơn vị trả lời.");
        assertThat(tracked(citizen, "quan8").path("state").asString()).isEqualTo("FORWARDED");

        Page unit = Keyboard.signIn(chromium, "unit@quan8", password, path);
        look(unit, "cau-hoi-cua-don-vi");
        promise(unit);
        assertThat(tracked(citizen, "quan8").path("promisedOn").asString()).isEqualTo(promised.toString());
        answer(unit);
        JsonNode answered = tracked(citizen, "quan8");
        assertThat(answered.path("state").asString()).isEqualTo("ANSWERED");
        assertThat(answered.path("answer").path("text").asString()).startsWith("Thứ Bảy làm việc buổi sáng.");
        assertThat(answered.path("answer")
                        .path("attachments")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("lich-lam-viec.txt");

        publish(reception, path);
        supervise();
        strangers(path);
        nothingWrong();
    }

    @Test
    void at_trung_dung_the_committee_is_asked_and_what_is_not_ours_is_told_at_once() {
        QuestionDesk citizen = new QuestionDesk(system, "trungdung");
        String path = path(citizen, "trungdung");
        Page reception = Keyboard.signIn(chromium, "reception@trungdung", password, path);
        triage(reception, "trungdung", path);
        assertThat(reception.locator(".ck-panel").innerText()).contains("76/QĐ-UBND Điều 5 khoản 4");
        look(reception, "de-xuat");
        fill(reception, "#note", "Giao công chức địa chính.");
        press(reception, ".ck-panel button[type=submit]");
        assertThat(tracked(citizen, "trungdung").path("state").asString()).isEqualTo("PROPOSED");
        choose(reception, "#unit", "unit2");
        press(reception, ".ck-panel button[type=submit]");
        assertThat(system.as("unit2@trungdung").get(api(path)).status()).isEqualTo(200);
        assertThat(system.as("unit@trungdung").get(api(path)).status()).isEqualTo(403);

        reception.navigate(chromium.address("trungdung", path));
        key(reception, "l");
        fill(reception, "#reason", "Không phải việc của xã.");
        press(reception, ".ck-panel button[type=submit]");
        assertThat(system.as("unit2@trungdung").get(api(path)).status()).isEqualTo(403);
        key(reception, "n");
        fill(reception, "#reason", "Thuộc thẩm quyền của huyện.");
        fill(reception, "#legalBasis", "Luật Tổ chức chính quyền địa phương, Điều 35");
        fill(reception, "#competentBody", "Ủy ban nhân dân huyện");
        look(reception, "ngoai-pham-vi");
        press(reception, ".ck-panel button[type=submit]");
        JsonNode told = tracked(citizen, "trungdung");
        assertThat(told.path("state").asString()).isEqualTo("OUT_OF_SCOPE");
        assertThat(told.path("timeline").toString()).contains("Điều 35. Cơ quan có thẩm quyền: Ủy ban nhân dân huyện.");
        nothingWrong();
    }

    /** One key, one word, and the question is classified; the page goes on to the next thing to do. */
    private void triage(Page page, String portal, String path) {
        page.navigate(chromium.address(portal, path));
        look(page, "cau-hoi-moi-" + portal);
        key(page, "p");
        page.keyboard().press("Control+a");
        page.keyboard().type("Hộ tịch");
        press(page, ".ck-panel button[type=submit]");
        assertThat(page.locator("main").innerText()).contains("Đã phân loại.");
        assertThat(system.as("auditor@" + portal)
                        .get(api(path))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("Hộ tịch");
    }

    private static LocalDate workingDay() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        Reply counted = system.visitor("quan8").get("/api/calendar/working-days?from=" + today + "&days=20");
        return LocalDate.parse(counted.json().path("dueOn").asString());
    }

    private void promise(Page unit) {
        key(unit, "h");
        unit.keyboard().type("Chờ lịch mới của Bộ phận một cửa.");
        unit.fill("#promisedOn", promised.toString());
        look(unit, "hen-ngay");
        press(unit, ".ck-panel button[type=submit]");
        assertThat(unit.locator("main").innerText()).contains("Đã báo người hỏi ngày hẹn.");
    }

    private void answer(Page unit) {
        key(unit, "t");
        press(unit, "a[href*='mau=tra-loi']");
        assertThat(unit.inputValue("#text")).contains("Kính gửi ông/bà,");
        fill(unit, "#text", "Thứ Bảy làm việc buổi sáng.");
        unit.setInputFiles(
                "#attachments",
                new FilePayload("lich-lam-viec.txt", "text/plain", "7:30".getBytes(StandardCharsets.UTF_8)));
        look(unit, "tra-loi");
        press(unit, ".ck-panel button[type=submit]");
        assertThat(unit.locator("main").innerText()).contains("Đã ghi nhận câu trả lời.", "lich-lam-viec.txt");
    }

    private void publish(Page reception, String path) {
        reception.navigate(chromium.address("quan8", path));
        key(reception, "g");
        look(reception, "dang-cau-tra-loi");
        String title = "Giờ làm việc thứ Bảy " + Long.toString(System.nanoTime(), 36);
        fill(reception, "#question", title);
        press(reception, ".ck-panel button[type=submit]");
        assertThat(reception.locator("main").innerText()).contains("Đã đăng để mọi người cùng biết.", title);
        await().untilAsserted(() ->
                assertThat(system.visitor("quan8").get("/hoi-dap").body()).contains(title));
        offered(title);
    }

    /** Who begins to type the same question is shown the answer, without diacritics too, and before he has sent anything. */
    private void offered(String title) {
        Page another = chromium.page(1280, true);
        another.navigate(chromium.address("quan8", "/hoi-dap"));
        another.locator("#subject").pressSequentially("gio lam viec thu bay");
        var answer = another.locator("#cau-hoi-tuong-tu a", new Page.LocatorOptions().setHasText(title));
        answer.waitFor();
        answer.click();
        assertThat(another.locator("h1").innerText()).isEqualTo(title);
        another.context().close();
    }

    private void supervise() {
        assertThat(new QuestionDesk(system, "quan8").code()).startsWith("HD-");
        Page head = Keyboard.signIn(chromium, "head@quan8", password, "/tiep-nhan/khoi-luong");
        assertThat(head.locator("table").innerText()).contains("Phòng Quản lý đô thị", "Bộ phận tiếp nhận");
        look(head, "khoi-luong");
        String bar = "tr:has-text('Bộ phận tiếp nhận') rect.ck-bar__time";
        assertThat(Integer.parseInt(head.getAttribute(bar, "width"))).isPositive();
        press(head, "a[href$='don-vi=tiep-nhan']");
        assertThat(head.locator("[data-ck-line]").count()).isPositive();
        press(head, ".ck-desk__tabs a[href='/tiep-nhan/phieu-viec']");
        look(head, "phieu-viec");
        press(head, ".ck-desk__tabs a[href='/tiep-nhan/thu']");
        look(head, "thu-khong-den");
    }

    /** Who has no part in it sees no page; a browser without a session sees the login. */
    private void strangers(String path) {
        Page member = Keyboard.signIn(chromium, "contributor2@quan8", password, "/bien-tap");
        Response refused = member.navigate(chromium.address("quan8", path));
        assertThat(refused.status()).isEqualTo(403);
        Page nobody = chromium.page(1280, true);
        nobody.navigate(chromium.address("quan8", path));
        assertThat(nobody.locator("#password").count()).isEqualTo(1);
    }

    private static String path(QuestionDesk citizen, String portal) {
        return "/tiep-nhan/cau-hoi/" + citizen.id(system.as("auditor@" + portal));
    }

    private static String api(String path) {
        return "/api/questions/" + path.substring(path.lastIndexOf('/') + 1);
    }

    private static JsonNode tracked(QuestionDesk citizen, String portal) {
        return system.visitor(portal).get("/api/questions/" + citizen.code()).json();
    }

    private void look(Page page, String name) {
        faults.addAll(Keyboard.look(page, name));
    }

    private void nothingWrong() {
        assertThat(faults).isEmpty();
        String issuer = "http://localhost:" + (system.port() + 6) + "/";
        assertThat(chromium.offences.stream().filter(url -> !url.startsWith(issuer)))
                .as("requests to others, and what the policy forbade")
                .isEmpty();
    }
}
