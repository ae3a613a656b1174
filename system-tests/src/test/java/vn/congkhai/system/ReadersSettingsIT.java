package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Readers who have set up their machine for weak eyes or an easily troubled sense of balance, and those who read at 400 %. */
class ReadersSettingsIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String PORTAL = "binhduong";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String LOOK = """
            element => {
              const style = getComputedStyle(element);
              return {outline: style.outlineStyle, outlineWidth: parseFloat(style.outlineWidth),
                border: style.borderTopStyle, borderWidth: parseFloat(style.borderTopWidth),
                borderColour: style.borderTopColor, background: getComputedStyle(document.body).backgroundColor};
            }""";

    private static Chromium chromium;
    private static List<String> paths;

    @BeforeAll
    static void open() {
        chromium = new Chromium(system.port());
        TheSystem.awaitExamples();
        String article = system.visitor(PORTAL)
                .get("/api/public/articles?category=tin-tuc")
                .json()
                .path("items")
                .path(0)
                .path("url")
                .asString();
        paths = List.of("/", article, "/hoi-dap", "/tim-kiem?q=quy+che");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void nothing_glides_and_everything_shows_where_motion_is_unwelcome_and_colours_are_the_readers() {
        Page page = chromium.page(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setForcedColors(ForcedColors.ACTIVE)
                .setContrast(Contrast.MORE));
        List<String> faults = new ArrayList<>();
        for (String path : paths) {
            page.navigate(chromium.address(PORTAL, path));
            assertThat(page.evaluate("['(prefers-reduced-motion: reduce)', '(forced-colors: active)',"
                            + " '(prefers-contrast: more)'].every(wish => matchMedia(wish).matches)"))
                    .isEqualTo(true);
            faults(page, path, faults);
        }
        page.context().close();
        assertThat(faults).isEmpty();
    }

    private static void faults(Page page, String path, List<String> faults) {
        new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(fault -> faults.add(path + ": " + fault.getId() + " "
                        + fault.getNodes().getFirst().getHtml()));
        Object gliding = page.evaluate("[...document.querySelectorAll('*')].filter(element => {"
                + " const style = getComputedStyle(element);"
                + " return style.scrollBehavior !== 'auto' || parseFloat(style.transitionDuration) > 0.001"
                + " || (style.animationName !== 'none' && parseFloat(style.animationDuration) > 0.001);"
                + " }).map(element => element.outerHTML.slice(0, 80))");
        if (!((List<?>) gliding).isEmpty()) faults.add(path + " moves: " + gliding);
        for (String css : List.of("a.ck-brand", "#ck-q", ".ck-search button", "main a, main summary")) {
            Keyboard.reach(page, css);
            Map<?, ?> look = (Map<?, ?>) page.evaluate("(" + LOOK + ")(document.activeElement)");
            if (look.get("outline").equals("none") || number(look, "outlineWidth") < 2)
                faults.add(path + " does not show that it is at " + css + ": " + look);
        }
        for (Object button : (List<?>) page.locator("button:visible").evaluateAll("all => all.map(" + LOOK + ")")) {
            Map<?, ?> look = (Map<?, ?>) button;
            if (look.get("border").equals("none")
                    || number(look, "borderWidth") < 1
                    || look.get("borderColour").equals(look.get("background")))
                faults.add(path + " has a button without a border: " + look);
        }
    }

    private static double number(Map<?, ?> look, String name) {
        return ((Number) look.get(name)).doubleValue();
    }

    @Test
    void at_four_hundred_per_cent_nothing_is_out_of_sight_sideways() {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(320, 256));
        for (String path : paths) {
            page.navigate(chromium.address(PORTAL, path));
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
            assertThat(page.evaluate("document.documentElement.scrollHeight > 256"))
                    .as(path)
                    .isEqualTo(true);
        }
        page.context().close();
        assertThat(chromium.offences).isEmpty();
    }
}
