package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import vn.congkhai.content.Events.Story;
import vn.congkhai.kit.media.StoredFile;
import vn.congkhai.regulation.proof.Proves;

/** A text that was saved says what the page says. */
class SavedIT extends ContentIT {
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String BODY =
            "<h2>QUYẾT ĐỊNH VỀ VIỆC ẨM THỰC</h2><p>Đoạn <strong>chữ đậm</strong>, <em>chữ nghiêng</em>, ngày "
                    + "03/12/2004, số 04/2013/QĐ-UBND; ☐ chưa, ☑ rồi. ẰẮẲẴẶ ằắẳẵặ ỀẾỂỄỆ ềếểễệ ỒỐỔỖỘ ồốổỗộ ỪỨỬỮỰ ừứửữự ỲÝỶỸỴ ỳýỷỹỵ.</p>"
                    + "<ul><li>Mục thứ nhất</li><li>Mục thứ hai</li></ul>"
                    + "<table><caption>Bảng</caption><thead><tr><th scope=\"col\">Năm</th><th scope=\"col\">Số</th></tr></thead>"
                    + "<tbody><tr><td>2025</td><td>12.480</td></tr></tbody></table>";

    private static Story story(String title) throws IOException {
        Story story = Events.story("binhduong", "tin-tuc", title);
        StoredFile file = media().put(new ByteArrayInputStream(PICTURE), 1_000);
        String id = UUID.randomUUID().toString();
        story.file(id, "anh.png", "image/png", file.size(), file.sha256())
                .with("body", BODY + "<p><img src=\"tep/" + id + "/anh.png\" alt=\"Ảnh chụp\" /></p>");
        publish(story.published());
        await(() -> gateway().status("binhduong", story.url()) == 200);
        return story;
    }

    @Test
    void the_text_of_the_pdf_is_that_of_the_page_in_nfc() throws IOException {
        Story story = story("Ẩm thực đường phố, nỗi nhớ Huế");
        byte[] pdf = gateway().bytes("binhduong", "/tin/" + story.id + "/tai-ve.pdf");
        String text;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            // As the eye reads: within a line bold and italic words are drawn after the plain ones.
            stripper.setSortByPosition(true);
            text = words(stripper.getText(document));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
        String saved = gateway().body("binhduong", "/tin/" + story.id + "/tai-ve.html");
        String page = saved.substring(saved.indexOf("<body>"));
        String expected = words(
                HtmlUtils.htmlUnescape(page.replaceAll("</?(?:strong|em)>", "").replaceAll("<[^>]*>", " ")));
        // Only the address in the citation is longer than a line.
        int address = expected.indexOf("http://");
        assertThat(text.substring(0, address)).isEqualTo(expected.substring(0, address));
        assertThat(text.replace(" ", "")).isEqualTo(expected.replace(" ", ""));
        assertThat(text).contains("ngày 03/12/2004, số 04/2013/QĐ-UBND; ☐ chưa, ☑ rồi.", "ẰẮẲẴẶ", "ỹỵ.");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    @Proves({"K04", "M06"})
    void the_saved_page_needs_nothing_from_anywhere() throws IOException {
        Story story = story("Bài để lưu");
        String saved = gateway().body("binhduong", "/tin/" + story.id + "/tai-ve.html");
        assertThat(saved)
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<h1>Bài để lưu</h1>",
                        "src=\"data:image/png;base64,",
                        "font/woff2;base64,",
                        "Tác giả: Nguyễn Văn An")
                .doesNotContain("<script", "<link", "src=\"/", "src=\"http", "url(/", "url(\"/");
    }

    @Test
    void film_sound_and_links_lead_back_to_the_portal_and_new_pictures_are_inside() throws IOException {
        StoredFile file = media().put(new ByteArrayInputStream(PICTURE), 1_000);
        String id = UUID.randomUUID().toString();
        Story story = Events.story("binhduong", "tin-tuc", "Bài có phim");
        for (String name : new String[] {"anh.webp", "phim.webm", "phim.vtt", "loi.mp3"})
            story.file(id, name, name.endsWith("webp") ? "image/webp" : "video/webm", file.size(), file.sha256());
        String own = "tep/" + id + "/";
        story.with(
                "body",
                "<p><img src=\"" + own + "anh.webp\" alt=\"Ảnh mới\" /></p><video controls src=\"" + own
                        + "phim.webm\"><track kind=\"captions\" src=\"" + own
                        + "phim.vtt\" /></video><audio><source src=\""
                        + own + "loi.mp3\" /></audio><p><a href=\"/van-ban?year=2018&amp;page=2\">Văn bản</a> "
                        + "<a href=\"#muc\">Mục</a> <a href=\"https://dichvucong.gov.vn/\">Ngoài</a></p>");
        publish(story.published());
        await(() -> gateway().status("binhduong", story.url()) == 200);
        String saved = gateway().body("binhduong", "/tin/" + story.id + "/tai-ve.html");
        String files = "/tin/" + story.id + "/" + own;
        assertThat(saved)
                .contains("src=\"data:image/webp;base64,", files + "phim.webm\">[Phim trên cổng: phim.webm]</a>")
                .contains(files + "phim.vtt\">[Phụ đề trên cổng: phim.vtt]</a>", "[Tệp trên cổng: loi.mp3]")
                .contains("href=\"#muc\"", "href=\"https://dichvucong.gov.vn/\"")
                .containsPattern("href=\"https?://[^/\"]+/van-ban\\?")
                .doesNotContain("href=\"/", "src=\"/", "src=\"http", "<video", "<audio", "<track", "<source");
        byte[] pdf = gateway().bytes("binhduong", "/tin/" + story.id + "/tai-ve.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(words(new PDFTextStripper().getText(document)))
                    .contains("[Ảnh mới]", "[Phim trên cổng: phim.webm]");
        }
    }

    @Test
    void what_was_withdrawn_cannot_be_saved_any_more() throws IOException {
        Story story = story("Bài sẽ gỡ");
        publish(story.withdrawn("NOTICE", null));
        await(() -> gateway().status("binhduong", "/tin/" + story.id + "/tai-ve.html") == 410);
        assertThat(gateway().status("binhduong", "/tin/" + story.id + "/tai-ve.pdf"))
                .isEqualTo(410);
        assertThat(gateway().status("quan8", "/tin/" + story.id + "/tai-ve.pdf"))
                .isEqualTo(404);
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
