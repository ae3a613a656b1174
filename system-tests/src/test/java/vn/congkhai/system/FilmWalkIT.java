package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A film with captions on its whole way: put in by its writer, kept by who edits, played to the public from any place of it. */
class FilmWalkIT {
    private static final PortalInstance system = TheSystem.running();
    private static final Path SAMPLE = Path.of("../deploy/local/supervisor/src/main/resources/sample/binhduong");
    private static final String PORTAL = "quan8";
    private static final int CUES = 3;

    private static Chromium chromium;
    private static String password;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium(system.port());
        password =
                Files.readString(system.data().resolve("secrets/demo-password")).strip();
        TheSystem.awaitExamples();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void the_samples_film_plays_with_its_captions_from_any_place() {
        Page page = chromium.page(390, true);
        page.navigate(chromium.address("binhduong", filmOfTheSample()));
        plays(page);
        String film = (String) page.evaluate("new URL(document.querySelector('.ck-prose video').src).pathname");
        Reply part = system.visitor("binhduong").with("Range", "bytes=4-7").get(film);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("ftyp");
        assertThat(page.evaluate("document.querySelector('.ck-prose video').currentTime = 7"))
                .isEqualTo(7);
        await().pollInSameThread()
                .until(() -> page.evaluate(
                                "[...document.querySelector('video').textTracks[0].activeCues].map(c => c.text)")
                        .toString()
                        .contains("Ba: nhận giấy khai sinh"));
        assertThat(chromium.offences).noneMatch(offence -> offence.contains("Content Security Policy"));
        page.context().close();
    }

    private static String filmOfTheSample() {
        for (JsonNode item : system.visitor("binhduong")
                .get("/api/public/articles?category=tuyen-truyen&size=100")
                .json()
                .path("items"))
            if (item.path("title").asString().startsWith("Đăng ký khai sinh"))
                return item.path("url").asString();
        throw new IllegalStateException("the sample has no film");
    }

    /** Its first picture is there, and every caption. */
    private static void plays(Page page) {
        await().pollInSameThread().until(() -> page.evaluate("""
                        (() => {
                          const film = document.querySelector('.ck-prose video');
                          return film.readyState > 1 && film.duration > 8 && film.textTracks[0].cues?.length;
                        })()""").equals(CUES));
    }

    @Test
    void a_writer_puts_a_film_in_and_it_stays_when_another_edits() {
        String title = "Ba bước đăng ký khai sinh " + System.nanoTime();
        Page writer = chromium.signedIn("contributor@" + PORTAL, "/bien-tap/viet", password);
        writer.fill("#title", title);
        writer.fill("#summary", "Phim hướng dẫn");
        writer.fill("#source", "Ban Biên tập");
        writer.fill("#author", "Nguyễn Văn An");
        writer.selectOption("#category", "tin-tuc");
        writer.locator(".ck-paper").click();
        writer.keyboard().type("Mời xem phim hướng dẫn dưới đây.");
        writer.locator(".ck-tools button", hasText("Phim")).click();
        writer.setInputFiles("#ck-ask-file", SAMPLE.resolve("khai-sinh.mp4"));
        writer.setInputFiles("#ck-ask-captions", SAMPLE.resolve("khai-sinh.vtt"));
        writer.fill("#ck-ask-caption", "Phim không lời, có phụ đề.");
        writer.locator("dialog button[value=yes]").click();
        assertThat(writer.locator(".ck-paper img[data-ck-media]").getAttribute("alt"))
                .isEqualTo("Phim: khai-sinh.mp4");
        send(writer, title);
        String path = writer.url().replaceFirst("\\?.*", "").replaceFirst("^http://[^/]+", "");
        assertThat(writer.locator("main video track").count()).isEqualTo(1);

        Page editor = chromium.signedIn("deputy@" + PORTAL, path + "/sua", password);
        assertThat(editor.locator(".ck-paper img[data-ck-media]").count()).isEqualTo(1);
        editor.fill("#summary", "Phim hướng dẫn đăng ký khai sinh");
        send(editor, title);

        String id = path.substring(path.lastIndexOf('/') + 1);
        Editorial board = new Editorial(system, PORTAL);
        board.approve(board.as("head").get("/api/articles/" + id).json());
        await().until(() ->
                system.visitor(PORTAL).get("/api/public/articles/" + id).status() == 200);
        Page reader = chromium.page(390, true);
        reader.navigate(chromium.address(PORTAL, "/tin/" + id));
        plays(reader);
        assertThat(reader.locator(".ck-prose figcaption").innerText()).isEqualTo("Phim không lời, có phụ đề.");
    }

    private static void send(Page page, String title) {
        page.locator("button[value=gui]").click();
        page.waitForURL("**/bien-tap/tin/*?xong=*");
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
