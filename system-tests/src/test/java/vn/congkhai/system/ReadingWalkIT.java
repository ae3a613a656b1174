package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.regulation.proof.Proves;

/** Reading by keyboard alone, without script, without network; and what a page may cost. */
class ReadingWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private static final String PORTAL = "binhduong";
    private static final long MOST_BYTES = 100_000;
    private static final int MOST_REQUESTS = 10;

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

    /** The sample's long article with two pictures. */
    private static JsonNode longArticle() {
        for (JsonNode item : system.visitor(PORTAL)
                .get("/api/public/articles?category=tin-tuc&size=100")
                .json()
                .path("items")) if (item.path("title").asString().contains("tuyến kênh")) return item;
        throw new IllegalStateException("the sample has no long article");
    }

    @Test
    void an_article_of_five_thousand_characters_with_two_pictures_is_light_and_does_not_move() {
        String address = chromium.address(PORTAL, longArticle().path("url").asString());
        Page first = chromium.page(390, true);
        first.navigate(address);
        first.context().close();
        Page page = chromium.page(390, true);
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(".ck-prose").innerText().length()).isGreaterThanOrEqualTo(5_000);
        assertThat(page.locator(".ck-prose img").count()).isEqualTo(2);
        long bytes = answers.stream()
                .filter(answer -> !answer.request().resourceType().equals("image"))
                .map(answer -> answer.request().sizes())
                .mapToLong(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                .sum();
        double shift = shift(page);
        double paint = ((Number) page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                .doubleValue();
        System.out.println("article page: " + bytes + " bytes without pictures, " + answers.size()
                + " requests, first contentful paint " + paint + " ms, layout shift " + shift);
        assertThat(bytes).isBetween(10_000L, MOST_BYTES);
        assertThat(answers).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(paint)
                .as("measured; how long it may be is no test's business")
                .isPositive();
        assertThat(shift).isZero();
        assertThat(page.locator(".ck-prose img[width][height]").count()).isEqualTo(2);
        assertThat(texts(answers))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(answer -> assertThat(answer.headerValue("content-encoding"))
                        .as(answer.url())
                        .isIn("gzip", "br", "zstd"));
        page.evaluate("document.querySelector('h1').style.marginTop = '300px'");
        assertThat(shift(page)).as("what does move is measured").isPositive();
        page.context().close();
    }

    /** Everything that has moved since the page began to appear. */
    private static double shift(Page page) {
        return ((Number) page.evaluate("""
                new Promise(done => {
                  let sum = 0;
                  const add = entries => entries.forEach(entry => sum += entry.value);
                  const look = new PerformanceObserver(list => add(list.getEntries()));
                  look.observe({type: 'layout-shift', buffered: true});
                  requestAnimationFrame(() => requestAnimationFrame(() => {
                    add(look.takeRecords());
                    done(sum);
                  }));
                })""")).doubleValue();
    }

    /** What is worth packing: of the gateway's {@code min-response-size} and more. */
    private static List<Response> texts(List<Response> answers) {
        return answers.stream()
                .filter(answer -> Set.of("document", "stylesheet", "script")
                        .contains(answer.request().resourceType()))
                .filter(answer -> answer.body().length >= 1_024)
                .toList();
    }

    @Test
    void a_keyboard_alone_reaches_the_content_the_menu_and_the_search() {
        Page page = chromium.page(1280, true);
        page.navigate(chromium.address(PORTAL, "/"));
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("ck-skip");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("ck-noi-dung");
        page.locator(".ck-nav__more > summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('.ck-nav__more li') !== null"))
                .isEqualTo(true);
        page.keyboard().press("Escape");
        assertThat(page.evaluate("document.querySelector('.ck-nav__more').open"))
                .isEqualTo(false);
        page.locator("#ck-q").focus();
        page.keyboard().type("nao vet kenh");
        page.keyboard().press("Enter");
        page.waitForURL("**/tim-kiem?q=**");
        assertThat(page.locator("main").innerText()).contains("tuyến kênh");
        assertThat(chromium.offences).isEmpty();
        page.context().close();
    }

    @Test
    void without_script_the_menu_opens_and_the_article_is_whole() {
        Page page = chromium.page(320, false);
        page.navigate(chromium.address(PORTAL, "/"));
        page.locator(".ck-menu > summary").click();
        page.locator(".ck-nav__list a[href='/van-ban']").click();
        page.waitForURL("**/van-ban");
        page.navigate(chromium.address(PORTAL, longArticle().path("url").asString()));
        assertThat(page.locator(".ck-prose").innerText()).contains("Việc của mỗi nhà");
        page.context().close();
    }

    @Test
    @Proves("K03")
    void every_article_prints_itself_without_the_frame_of_the_portal() {
        Page page = chromium.page(1280, true);
        page.navigate(chromium.address(PORTAL, longArticle().path("url").asString()));
        page.evaluate("window.print = () => { window.printed = true; }");
        page.locator("[data-ck-print]").click();
        assertThat(page.evaluate("window.printed === true")).isEqualTo(true);
        assertThat(page.locator(".ck-nav").first().isVisible()).isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".ck-nav").first().isVisible()).isFalse();
        assertThat(page.locator(".ck-actions").first().isVisible()).isFalse();
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator(".ck-prose").innerText().length()).isGreaterThanOrEqualTo(5_000);
        page.context().close();
    }

    @Test
    @Proves({"K04", "M06"})
    void a_saved_page_opens_with_the_network_off() throws IOException {
        String saved = system.visitor(PORTAL)
                .get("/tin/" + longArticle().path("id").asString() + "/tai-ve.html")
                .body();
        Path file = Files.createTempFile("bai-da-luu", ".html");
        Files.writeString(file, saved);
        Page page = chromium.page(390, true);
        List<String> failed = new ArrayList<>();
        page.onRequestFailed(request -> failed.add(request.url()));
        page.context().setOffline(true);
        page.navigate(file.toUri().toString());
        assertThat(page.locator("h1").innerText()).contains("tuyến kênh");
        assertThat(page.evaluate("[...document.images].every(image => image.naturalWidth > 0)"))
                .isEqualTo(true);
        assertThat(failed).isEmpty();
        assertThat(chromium.offences).isEmpty();
        page.context().close();
        Files.delete(file);
    }
}
