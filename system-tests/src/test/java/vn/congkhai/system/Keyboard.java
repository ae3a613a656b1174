package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A browser without a mouse: whatever is used must be reached by the keys. */
final class Keyboard {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int MOST_TABS = 150;

    private Keyboard() {}

    /** Opens a page of the console as somebody who has to sign in first. */
    static Page signIn(Chromium chromium, String account, String password, String path) {
        String address = chromium.address(account.substring(account.indexOf('@') + 1), path);
        Page page = chromium.page(1280, true);
        page.navigate(address);
        fill(page, "#username", account);
        fill(page, "#password", password);
        page.keyboard().press("Enter");
        page.waitForURL(address);
        return page;
    }

    /** What axe finds on the page as on a phone and as on a desk, and whether it scrolls sideways there. */
    static List<String> look(Page page, String name) {
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {320, 1280}) {
            page.setViewportSize(width, 900);
            new AxeBuilder(page)
                    .setLegacyMode(true)
                    .withTags(RULES)
                    .analyze()
                    .getViolations()
                    .forEach(fault -> faults.add(name + " at " + width + ": " + fault.getId() + " "
                            + fault.getNodes().getFirst().getHtml()));
            Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) over).intValue() > 0) faults.add(name + " scrolls sideways at " + width);
            Screenshots.take(page, "ban-lam-viec-" + name, width);
        }
        return faults;
    }

    static void reach(Page page, String css) {
        reach(page, css, "Tab");
    }

    static void reach(Page page, String css, String key) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            boolean there = page.locator(css)
                    .evaluateAll("all => all.includes(document.activeElement)")
                    .equals(true);
            if (there) return;
            page.keyboard().press(key);
        }
        throw new AssertionError("no way to " + css + " by keyboard on " + page.url());
    }

    static void press(Page page, String css) {
        reach(page, css);
        page.evaluate("window.ckBefore = true");
        page.keyboard().press("Enter");
        awaitNext(page);
    }

    /** Waits for the page after the one on which {@code window.ckBefore} was set. */
    static void awaitNext(Page page) {
        // Between two pages there is nothing to ask; the pages' policy forbids Playwright's own way of waiting.
        await().pollInSameThread()
                .ignoreExceptions()
                .until(() -> page.evaluate("window.ckBefore === undefined && document.readyState === 'complete'")
                        .equals(true));
    }

    static void pressBack(Page page, String css) {
        reach(page, css, "Shift+Tab");
        page.keyboard().press("Enter");
    }

    static void fill(Page page, String css, String text) {
        reach(page, css);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    static void choose(Page page, String css, String value) {
        reach(page, css);
        page.keyboard().press("Home");
        for (int options = 0; options < MOST_TABS && !page.inputValue(css).equals(value); options++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.inputValue(css)).isEqualTo(value);
    }

    /** Presses a key that the page gives a meaning, and waits for the page to which it leads. */
    static void key(Page page, String key) {
        page.evaluate("window.ckBefore = true");
        page.keyboard().press(key);
        awaitNext(page);
    }
}
