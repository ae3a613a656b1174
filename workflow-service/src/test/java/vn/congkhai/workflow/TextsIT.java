package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.testing.Reply;

/** What a text must carry, and what is done to it on the way in. */
class TextsIT extends AtTheDesk {
    @Test
    void what_the_text_lacks_is_named_by_its_own_code() {
        Map<String, Object> sourceless = news("Không rõ nguồn");
        sourceless.put("source", null);
        assertRefused(submit("quan8", sourceless), 422, "source-missing");
        Map<String, Object> elsewhere = news("Chuyên mục lạ");
        elsewhere.put("category", "khong-co");
        assertRefused(submit("quan8", elsewhere), 422, "field-invalid");
        Map<String, Object> plain = news("Thong bao cat dien toan xa");
        plain.put("summary", "");
        plain.put("body", "<p>Thong bao den toan the nhan dan duoc biet</p>");
        assertRefused(submit("quan8", plain), 422, "not-vietnamese-with-diacritics");
        plain.put("confirmed", List.of("no-diacritics"));
        assertThat(submit("quan8", plain).status()).isEqualTo(201);
        Map<String, Object> unknown = news("Trường lạ");
        unknown.put("colour", "đỏ");
        assertRefused(submit("quan8", unknown), 400, "unknown-field");
        Map<String, Object> directive = news("Ý kiến chỉ đạo của Chủ tịch");
        directive.put("genre", "directive");
        assertRefused(submit("quan8", directive), 422, "written-directive-missing");
    }

    @Test
    @Proves("N01")
    void hostile_html_is_taken_in_clean_and_in_nfc() {
        Map<String, Object> article = news("Tiêu đề bình thường");
        article.put("title", java.text.Normalizer.normalize("Tiêu đề lũ", java.text.Normalizer.Form.NFD));
        article.put("body", "<p onclick=\"x()\">Xin chào bà con nhân dân</p><script>alert(1)</script>");
        Reply submitted = submit("quan8", article);
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.text("title")).isEqualTo("Tiêu đề lũ");
        assertThat(submitted.text("body")).isEqualTo("<p>Xin chào bà con nhân dân</p>");
        assertThat(submitted.text("sanitiser")).isNotBlank();
    }

    @Test
    void a_stale_write_sees_both_versions() {
        Map<String, Object> article = news("Hai người cùng sửa");
        Reply submitted = submit("quan8", article);
        assertRefused(workflow.call("deputy@quan8", "PUT", path(submitted), article), 428, "precondition-required");
        assertThat(edit("quan8", submitted, article).status()).isEqualTo(200);
        Reply stale = edit("quan8", submitted, article);
        assertRefused(stale, 412, "stale-version");
        assertThat(stale.json().path("yours").path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(stale.json().path("current").path("state").asString()).isEqualTo("EDITED");
        assertThat(stale.json().path("currentVersion").asLong()).isEqualTo(2);
    }

    @Test
    void programs_and_bombs_stay_outside_and_pictures_are_written_anew() throws Exception {
        assertRefused(
                workflow.upload("contributor@quan8", "a.exe", new byte[] {'M', 'Z', 0, 1, 2}), 422, "field-invalid");
        assertRefused(
                workflow.upload(
                        "contributor@quan8", "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}),
                422,
                "field-invalid");
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
        out.writeBytes("<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Reply picture = workflow.upload("contributor@quan8", "ảnh.jpg", out.toByteArray());
        assertThat(picture.status()).as(picture.toString()).isEqualTo(201);
        assertThat(picture.text("type")).isEqualTo("image/png");
        Reply kept = workflow.get("auditor@quan8", "/api/attachments/" + picture.text("id"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.response().body()).doesNotContain("script");
        assertThat(kept.header("Content-Disposition")).startsWith("attachment");
        assertRefused(workflow.get("auditor@krongpac", "/api/attachments/" + picture.text("id")), 404, "not-found");
        assertRefused(workflow.get("officer@quan8", "/api/attachments/" + picture.text("id")), 403, "not-entitled");
        assertThat(workflow.atDoor("quan8", "GET", "/api/attachments/" + picture.text("id"), null)
                        .status())
                .isEqualTo(401);
    }
}
