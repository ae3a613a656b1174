package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The public with a browser as reader, as searcher and as asker. What each does, and what is done to each, is asked of somebody else. */
class BrowserWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String PORTAL = "quan8";
    private static final Pattern CODE = Pattern.compile("HD(-[0-9A-HJKMNP-TV-Z]{4}){4}");
    private static Chromium chromium;
    private final Editorial board = new Editorial(system, PORTAL);
    private final Door visitor = system.visitor(PORTAL);
    private Page page;

    @BeforeAll
    static void open() {
        chromium = new Chromium(system.port());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void sitDown() {
        page = chromium.page(1280, true);
    }

    @AfterEach
    void nothingWasAskedOfAnybodyElse() {
        page.context().close();
        assertThat(chromium.offences).isEmpty();
    }

    private Response go(String path) {
        return page.navigate(chromium.address(PORTAL, path));
    }

    private String main() {
        return page.locator("main").innerText();
    }

    private JsonNode published(String title) {
        JsonNode article = board.publish(Editorial.news(title));
        await().until(() ->
                visitor.get("/api/public/articles/" + article.path("id").asString())
                                .status()
                        == 200);
        return article;
    }

    /** A word that nobody has ever written. */
    private static String word() {
        StringBuilder letters = new StringBuilder("qx");
        for (long rest = System.nanoTime(); rest > 0; rest /= 20) letters.append((char) ('a' + rest % 20));
        return letters.toString();
    }

    @Test
    void a_reader_sees_what_the_board_has_decided_and_can_prove_it() {
        String title = "Khai mạc hội chợ sách " + System.nanoTime();
        String id = published(title).path("id").asString();
        go("/");
        page.locator("main a", new Page.LocatorOptions().setHasText(title))
                .first()
                .click();
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        String first = provenHash();
        assertThat(first).isEqualTo(hashOfTheBoard(id));

        correct(id, "Khai mạc lúc 8 giờ thay vì 7 giờ.");
        await().until(() -> visitor.get("/api/public/articles/" + id)
                        .json()
                        .path("revision")
                        .asInt()
                == 2);
        page.reload();
        assertThat(main()).contains("Đã đính chính", "Khai mạc lúc 8 giờ thay vì 7 giờ.");
        assertThat(provenHash()).isNotEqualTo(first).isEqualTo(hashOfTheBoard(id));

        assertThat(board.withdraw(id, "NOTICE").status()).isEqualTo(200);
        await().until(() -> visitor.get("/api/public/articles/" + id).status() == 410);
        assertThat(page.reload().status()).isEqualTo(410);
        assertThat(main()).contains("Bài viết đã được gỡ bỏ").doesNotContain("8 giờ");
    }

    private String provenHash() {
        page.locator("summary:has-text('Kiểm chứng')").click();
        return page.locator("details:has(summary:has-text('Kiểm chứng')) code").innerText();
    }

    private String hashOfTheBoard(String id) {
        return board.as("head")
                .get("/api/articles/" + id)
                .json()
                .path("contentHash")
                .asString();
    }

    private void correct(String id, String text) {
        JsonNode standing = board.as("contributor").get("/api/articles/" + id).json();
        Map<String, Object> corrected =
                new HashMap<>(Editorial.news(standing.path("title").asString()));
        corrected.put("body", "<p>" + text + "</p>");
        JsonNode submitted = expect(board.as("contributor")
                .with("If-Match", "\"" + standing.path("version").asLong() + "\"")
                .put("/api/articles/" + id, corrected));
        expect(board.approve(expect(board.edit(submitted, corrected))));
    }

    private static JsonNode expect(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void a_searcher_finds_what_is_public_no_longer_and_what_is_missing_reaches_the_operator() {
        String word = word();
        String id = published("Hội chợ sách " + word).path("id").asString();
        await().until(() -> visitor.get("/api/search?q=" + word).body().contains(id));
        search("hoi cho sach " + word);
        assertThat(main()).contains("Hội chợ sách " + word);
        assertThat(board.withdraw(id, "NOTICE").status()).isEqualTo(200);
        await().until(() -> !visitor.get("/api/search?q=" + word).body().contains(id));
        search(word);
        assertThat(main()).doesNotContain("Hội chợ sách").contains("gửi câu hỏi");

        String missing = word();
        search(missing);
        assertThat(main()).contains("Bạn có thể thử");
        visitor.from("127.0.0.2").get("/tim-kiem?q=" + missing);
        visitor.from("127.0.0.2").get("/tim-kiem?q=" + missing);
        assertThat(unanswered()).as("of two visitors nothing is kept").doesNotContain(missing);
        visitor.from("127.0.0.3").get("/tim-kiem?q=" + missing);
        assertThat(unanswered()).contains(missing);
    }

    private void search(String words) {
        go("/tim-kiem");
        page.locator("main input[name=q]").fill(words);
        page.keyboard().press("Enter");
        page.waitForURL("**/tim-kiem?q=**");
    }

    private String unanswered() {
        Reply reply = system.as("operator@ict").get("/api/operations/projections/search-service/search/unanswered");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void an_asker_reaches_the_reception_and_follows_what_it_does() {
        String subject = "Giờ làm việc của Bộ phận một cửa " + System.nanoTime();
        go("/hoi-dap");
        page.locator("[name=subject]").fill(subject);
        page.locator("[name=text]").fill("Thứ Bảy có làm việc không?");
        page.locator("[name=name]").fill("Lê Văn Tám");
        page.locator("[name=phone]").fill("0912345678");
        page.locator("[name=consent]").check();
        page.locator("main form:has([name=subject]) button[type=submit]").click();
        page.locator("#ma-theo-doi").waitFor();
        Matcher code = CODE.matcher(main());
        assertThat(code.find()).isTrue();

        JsonNode received = atTheReception(subject);
        assertThat(received.toString()).contains("Lê Văn Tám");
        go("/hoi-dap/theo-doi/" + code.group());
        assertThat(main()).contains(subject, "Đã tiếp nhận").doesNotContain("Lê Văn Tám");

        String path = "/api/questions/" + received.path("id").asString();
        Door reception = system.as("reception@" + PORTAL);
        expect(reception.post(path + "/classification", Map.of("field", "ho-tich", "general", false)));
        expect(reception.post(path + "/forwarding", Map.of("unit", "unit", "note", "")));
        page.reload();
        assertThat(main()).contains("Đã chuyển đơn vị trả lời");
    }

    private JsonNode atTheReception(String subject) {
        Door reception = system.as("reception@" + PORTAL);
        String id = QuestionDesk.id(reception, subject);
        return reception.get("/api/questions/" + id).json();
    }
}
