package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.congkhai.system.Keyboard.key;
import static vn.congkhai.system.Keyboard.reach;

import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Suggestions while somebody types who has keys and no mouse, may see nothing, or runs no scripts. */
class SuggestionsWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String PORTAL = "binhduong";
    private static final String SUGGESTED = "main [role=option]";
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

    private static Page at(String path, boolean javaScript) {
        Page page = chromium.page(1280, javaScript);
        page.navigate(chromium.address(PORTAL, path));
        return page;
    }

    private static void leave(Page page) {
        page.context().close();
        assertThat(chromium.offences).isEmpty();
    }

    private static void type(Page page, String box, String words) {
        reach(page, box);
        page.keyboard().type(words);
        await().pollInSameThread()
                .until(() -> page.getAttribute(box, "aria-expanded").equals("true"));
    }

    @Test
    void what_is_looked_for_is_chosen_from_the_list_and_opened() {
        Page page = at("/", true);
        type(page, "#ck-q", "nao vet");
        assertThat(page.locator(".ck-masthead [role=status]").innerText()).matches("Có \\d gợi ý, .*");
        assertThat(Keyboard.look(page, "goi-y-dau-trang")).isEmpty();
        String first = page.locator(".ck-masthead [role=option]").first().getAttribute("id");
        assertThat(page.getAttribute("#ck-q", "aria-activedescendant")).isNull();
        page.keyboard().press("ArrowDown");
        assertThat(page.getAttribute("#ck-q", "aria-activedescendant")).isEqualTo(first);
        assertThat(page.getAttribute("#" + first, "aria-selected")).isEqualTo("true");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("ck-q");
        key(page, "Enter");
        assertThat(page.url()).contains("/tin/");
        assertThat(page.locator("h1").innerText()).containsIgnoringCase("nạo vét");
        leave(page);
    }

    @Test
    void who_wants_none_of_them_closes_the_list_and_searches_what_stands_in_the_box() {
        Page page = at("/tim-kiem", true);
        type(page, "#q", "quy che");
        assertThat(Keyboard.look(page, "goi-y-tim-kiem")).isEmpty();
        int all = page.locator(SUGGESTED).count();
        page.keyboard().press("ArrowUp");
        assertThat(page.getAttribute("#q", "aria-activedescendant")).endsWith("-" + (all - 1));
        page.keyboard().press("ArrowDown");
        assertThat(page.getAttribute("#q", "aria-activedescendant")).endsWith("-0");
        page.keyboard().press("Escape");
        assertThat(page.getAttribute("#q", "aria-expanded")).isEqualTo("false");
        assertThat(page.locator(SUGGESTED).first().isVisible()).isFalse();
        assertThat(page.inputValue("#q")).isEqualTo("quy che");
        page.keyboard().press("ArrowDown");
        assertThat(page.getAttribute("#q", "aria-expanded")).isEqualTo("true");
        page.keyboard().press("Tab");
        assertThat(page.getAttribute("#q", "aria-expanded")).isEqualTo("false");
        page.keyboard().press("Shift+Tab");
        key(page, "Enter");
        assertThat(page.url()).contains("/tim-kiem?q=quy+che");
        leave(page);
    }

    @Test
    void only_a_pause_asks_and_what_was_asked_is_not_asked_again() {
        Page page = chromium.page(1280, true);
        page.clock().install();
        page.navigate(chromium.address(PORTAL, "/tim-kiem"));
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            String[] address = request.url().split("suggest\\?q=", 2);
            if (address.length == 2) asked.add(URLDecoder.decode(address[1], StandardCharsets.UTF_8));
        });
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        reach(page, "#q");
        page.keyboard().type("quy che");
        page.clock().runFor(1_000);
        await().pollInSameThread().until(() -> page.locator(SUGGESTED).first().isVisible());
        page.keyboard().type("x");
        page.keyboard().press("Backspace");
        page.clock().runFor(1_000);
        page.keyboard().press("ArrowDown");
        assertThat(page.getAttribute("#q", "aria-activedescendant")).endsWith("-0");
        assertThat(asked).containsExactly("quy che");
        leave(page);
    }

    @Test
    void without_scripts_the_boxes_are_fields_of_plain_forms() {
        for (String box : List.of("#ck-q", "#q")) {
            Page page = at("/tim-kiem", false);
            assertThat(page.getAttribute(box, "role")).isNull();
            reach(page, box);
            page.keyboard().type("quy che");
            page.keyboard().press("Enter");
            page.waitForURL("**/tim-kiem?q=quy+che**");
            assertThat(page.locator("main [role=status]").innerText()).contains("Tìm thấy");
            leave(page);
        }
    }
}
