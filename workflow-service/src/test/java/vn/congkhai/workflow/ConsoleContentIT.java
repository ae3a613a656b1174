package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.congkhai.eventlog.BlobStore;
import vn.congkhai.workflow.testing.Reply;

/** What is brought into a text: words of old programs, and pictures the portal has already. */
class ConsoleContentIT extends AtTheConsole {
    private static final String OLD = "Uû ban nh©n d©n quËn th«ng b¸o ®Õn toµn thÓ nh©n d©n";
    private static final String READ = "Uỷ ban nhân dân quận thông báo đến toàn thể nhân dân";

    @Test
    void a_text_of_an_old_program_is_read_and_its_markup_stays() {
        long before = head();
        Reply read = fetch(
                "contributor",
                "/bien-tap/chuyen-ma",
                Map.of("html", "<h2>" + OLD + "</h2><p>C¸c <b>phßng</b>, ban</p>"));
        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        assertThat(read.json().path("converted").asBoolean()).isTrue();
        assertThat(read.text("encoding")).isEqualTo("TCVN3 (phông .VnTime)");
        assertThat(read.text("html")).isEqualTo("<h2>" + READ + "</h2><p>Các <b>phòng</b>, ban</p>");
        Reply viqr = fetch(
                "contributor",
                "/bien-tap/chuyen-ma",
                Map.of("html", "<p>Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam</p>"));
        assertThat(viqr.text("html")).isEqualTo("<p>Cộng hòa xã hội chủ nghĩa Việt Nam</p>");
        Reply right = fetch("contributor", "/bien-tap/chuyen-ma", Map.of("html", "<p>" + READ + " &amp; bạn</p>"));
        assertThat(right.json().path("converted").asBoolean()).isFalse();
        assertThat(right.text("html")).isEqualTo("<p>" + READ + " &amp; bạn</p>");
        assertThat(fetch("auditor", "/bien-tap/chuyen-ma", Map.of("html", OLD)).status())
                .isEqualTo(403);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_form_is_read_as_a_whole_without_a_script_and_says_that_it_should_be() {
        Map<String, String> form = form(OLD);
        form.put("body", "<p>" + OLD + "</p>");
        form.put("source", "V¨n phßng Uû ban");
        assertThat(send("contributor", "/bien-tap/nhap", withId(form)).body())
                .contains("href=\"#ck-bang-ma\"", "TCVN3 (phông .VnTime)");
        form.put("viec", "chuyen");
        long before = head();
        Reply read = send("contributor", "/bien-tap/viet", form);
        assertThat(read.body())
                .contains("value=\"" + READ + "\"", "value=\"Văn phòng Uỷ ban\"", "<h3>" + READ, "Điện thoại")
                .contains("<textarea name=\"originals\"");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void what_a_converted_text_was_is_kept_with_it_and_shown_to_the_auditor() {
        String original = "<p>" + OLD + " <b>sè 8</b></p>";
        Map<String, String> form = form("Thông báo chuyển mã");
        form.put("originals", original);
        Reply sent = send("contributor", "/bien-tap/viet", form);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
        String id = sent.header("Location").replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        String shown = page("auditor", "/kiem-tra/tin/" + id).body();
        assertThat(shown)
                .contains("Bản gốc trước khi chuyển mã", "&lt;b&gt;sè 8&lt;/b&gt;")
                .contains(BlobStore.sha256(original.getBytes(StandardCharsets.UTF_8)));
        String revising = page("deputy", "/bien-tap/tin/" + id + "/sua").body();
        assertThat(revising).as("a revision keeps it").contains("<textarea name=\"originals\"", "sè 8");
        Map<String, Object> tooMany = news("Quá nhiều bản gốc");
        tooMany.put("originals", Collections.nCopies(21, OLD));
        Reply refused = workflow.post("contributor@quan8", "/api/articles", tooMany);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"originals\"");
    }

    private static Map<String, String> withId(Map<String, String> form) {
        form.put("nhap", vn.congkhai.kit.ids.Ids.uuidV7().toString());
        return form;
    }

    @Test
    void a_picture_is_found_again_with_its_words_and_used_as_a_file_of_its_own() throws IOException {
        Reply sent = workflow.upload("contributor@quan8", "cau-moi.png", png(0x336699));
        String id = sent.text("id");
        assertThat(page("contributor", "/bien-tap/anh?q=cau-moi").body())
                .contains("/api/attachments/" + id, "Chưa có mô tả.");
        Map<String, String> form = form("Thông xe cầu mới");
        form.put("attachments", id);
        form.put(
                "body",
                "<p>Ủy ban nhân dân quận thông báo.</p><figure><img src=\"tep/" + id
                        + "/cau-moi.png\" alt=\"Cầu mới ngày thông xe\"><figcaption>Ảnh: An</figcaption></figure>");
        assertThat(send("contributor", "/bien-tap/viet", form).status()).isEqualTo(303);
        assertThat(page("deputy", "/bien-tap/anh?q=ngay+thong+xe").body()).contains("alt=\"Cầu mới ngày thông xe\"");
        assertThat(page("deputy", "/bien-tap/anh/chon").body()).contains("data-alt=\"Cầu mới ngày thông xe\"");

        Reply again = fetch("deputy", "/bien-tap/anh/dung-lai", Map.of("anh", id));
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.text("id")).isNotEqualTo(id);
        assertThat(again.text("sha256")).isEqualTo(sent.text("sha256"));
        String found = page("deputy", "/bien-tap/anh?q=cau-moi").body();
        assertThat(found.split("<li><img", -1))
                .as("the same picture is shown once")
                .hasSize(2);

        Reply elsewhere = workflow.call("head@krongpac", "GET", "/bien-tap/anh?q=cau-moi", null, "Accept", "text/html");
        assertThat(elsewhere.body()).contains("Không có ảnh nào như vậy.");
        assertThat(fetch("deputy", "/bien-tap/anh/dung-lai", Map.of("anh", "x")).status())
                .isEqualTo(404);
        assertThat(page("auditor", "/bien-tap/anh").status()).isEqualTo(403);
    }

    private static byte[] png(int colour) throws IOException {
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, colour);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
