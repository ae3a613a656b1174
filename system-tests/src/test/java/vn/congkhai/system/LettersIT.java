package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every letter that Vietnamese is written with comes from the fonts the portal serves: the browser says what it drew with. */
class LettersIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String FAMILY = "Be Vietnam Pro";

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium(system.port());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "h1"})
    void every_vietnamese_letter_is_drawn_with_the_portals_own_font(String element) {
        Set<String> letters = letters();
        assertThat(letters).hasSize(134 + 2 * 26 + 10);
        Page page = chromium.page(1280, true);
        page.navigate(chromium.address("quan8", "/so-do"));
        // A page whose font came too late is drawn without it to its end; the next has it.
        await().pollInSameThread().untilAsserted(() -> {
            page.reload();
            List<Drawn> drawn = drawn(page, element, String.join(" ", letters));
            assertThat(drawn).singleElement().satisfies(one -> {
                assertThat(one.family()).startsWith(FAMILY);
                assertThat(one.served()).isTrue();
                assertThat(one.glyphs()).isGreaterThanOrEqualTo(letters.size());
            });
        });
        assertThat(drawn(page, element, "Ж Ω"))
                .as("what the font has not is drawn with another, and that is seen")
                .anyMatch(one -> !one.served());
        page.context().close();
    }

    /** What a browser drew a text with. */
    private record Drawn(String family, boolean served, int glyphs) {}

    private static List<Drawn> drawn(Page page, String element, String text) {
        page.evaluate(
                "([tag, text]) => { const own = document.createElement(tag); own.id = 'chu'; own.textContent = text;"
                        + " document.querySelector('main').replaceChildren(own); own.getBoundingClientRect(); }",
                List.of(element, text));
        CDPSession browser = page.context().newCDPSession(page);
        for (String part : List.of("DOM.enable", "CSS.enable")) browser.send(part);
        JsonObject wanted = new JsonObject();
        wanted.addProperty(
                "nodeId",
                browser.send("DOM.getDocument")
                        .getAsJsonObject("root")
                        .get("nodeId")
                        .getAsInt());
        wanted.addProperty("selector", "#chu");
        JsonObject node = browser.send("DOM.querySelector", wanted);
        List<Drawn> drawn = new ArrayList<>();
        for (JsonElement font :
                browser.send("CSS.getPlatformFontsForNode", node).getAsJsonArray("fonts")) {
            JsonObject one = font.getAsJsonObject();
            drawn.add(new Drawn(
                    one.get("familyName").getAsString(),
                    one.get("isCustomFont").getAsBoolean(),
                    one.get("glyphCount").getAsInt()));
        }
        browser.detach();
        return drawn;
    }

    /** Small and capital, those of English and the figures among them. */
    private static Set<String> letters() {
        Set<String> letters = new LinkedHashSet<>();
        "ăâđêôơưabcdefghijklmnopqrstuvwxyz".chars().forEach(letter -> letters.add(Character.toString(letter)));
        VOWELS.chars()
                .forEach(vowel -> TONES.chars()
                        .forEach(tone -> letters.add(Normalizer.normalize(
                                Character.toString(vowel) + Character.toString(tone), Normalizer.Form.NFC))));
        Set<String> all = new LinkedHashSet<>(letters);
        letters.forEach(letter -> all.add(letter.toUpperCase(Locale.ROOT)));
        for (int figure = 0; figure < 10; figure++) all.add(Integer.toString(figure));
        return all;
    }
}
