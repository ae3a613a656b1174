package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.content.Events.Story;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.regulation.proof.Proves;

/** What readers get around a text: relations, corrections, previews, the other language. */
class ReadingIT extends ContentIT {
    private static Story published(Story story) {
        publish(story.published());
        await(() -> gateway().status(story.portal, story.url()) == 200);
        return story;
    }

    private static Story document(
            String number, String title, String effectiveOn, Map<String, List<String>> relations) {
        Map<String, Object> attributes = new java.util.HashMap<>(relations);
        attributes.put("form", "Quyết định");
        attributes.put("number", number);
        attributes.put("issuedOn", effectiveOn);
        attributes.put("effectiveOn", effectiveOn);
        return Events.story("trungdung", "van-ban", title)
                .with("genre", "document")
                .with("attributes", attributes);
    }

    @Test
    void a_replaced_document_says_so_and_both_lead_to_each_other_until_one_is_withdrawn() {
        Story old = published(document("21/2018/QĐ-UBND", "Quy định cũ", "2018-07-01", Map.of()));
        assertThat(gateway().body("trungdung", old.url()))
                .contains("Còn hiệu lực")
                .doesNotContain("Hết hiệu lực");
        Story fresh = published(document(
                "33/2025/QĐ-UBND", "Quy định mới", "2025-10-01", Map.of("replaces", List.of("21/2018/qđ-ubnd"))));
        await(() -> gateway().body("trungdung", old.url()).contains("Hết hiệu lực"));
        assertThat(gateway().body("trungdung", old.url())).contains(fresh.url(), "từ ngày 01/10/2025");
        assertThat(gateway().body("trungdung", fresh.url())).contains(old.url(), "Còn hiệu lực");
        publish(fresh.withdrawn("NOTICE", null));
        await(() -> !gateway().body("trungdung", old.url()).contains("Hết hiệu lực"));
    }

    @Test
    void a_correction_shows_what_it_changed() {
        Story story = published(Events.story("quan8", "tin-tuc", "Lịch tiêm chủng")
                .with("correctedAt", "2026-11-24T03:00:00Z")
                .with("revision", 2)
                .with(
                        "corrections",
                        List.of(Map.of(
                                "revision",
                                2,
                                "at",
                                "2026-11-24T03:00:00Z",
                                "changes",
                                List.of(Map.of(
                                        "field",
                                        "body",
                                        "words",
                                        List.of(
                                                Map.of("op", "-", "text", "thứ Hai"),
                                                Map.of("op", "+", "text", "thứ Ba"))))))));
        assertThat(gateway().body("quan8", story.url()))
                .contains(
                        "Đã đính chính lúc 10:00 ngày 24/11/2026",
                        "Bỏ: </span>thứ Hai</del>",
                        "Thêm: </span>thứ Ba</ins>");
    }

    @Test
    void an_article_previews_itself_and_lists_others_of_its_category() {
        Story other = published(Events.story("krongpac", "tuyen-truyen", "Bài cùng mục"));
        Story story = published(Events.story("krongpac", "tuyen-truyen", "Bài </script> chính"));
        await(() -> gateway().body("krongpac", story.url()).contains(other.url()));
        String page = gateway().body("krongpac", story.url());
        assertThat(page).contains("\"@type\":\"NewsArticle\"", "og:title", "/tin/" + story.id + "/tai-ve.pdf");
        assertThat(page.split("</script>", -1))
                .as("only the page's own script elements end")
                .hasSize(3);
    }

    @Test
    void an_article_with_a_picture_shows_it_to_whoever_links_to_it() {
        String file = "tep/019ab2c1-0f1e-7d2c-8b3a-0000000000aa/anh.png";
        Story story = published(Events.story("krongpac", "tin-tuc", "Bài có ảnh")
                .with("body", "<p><img src=\"" + file + "\" alt=\"Ảnh\" /></p>"));
        String page = gateway().body("krongpac", story.url());
        assertThat(page)
                .containsPattern(
                        "<meta property=\"og:image\" content=\"https?://[^\"]+/tin/" + story.id + "/" + file + "\">");
        JsonNode structured = JsonMapper.shared()
                .readTree(page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1"));
        assertThat(structured.path("@type").asString()).isEqualTo("NewsArticle");
        assertThat(structured.path("image").asString()).startsWith("http").endsWith(file);
    }

    @Test
    @Proves("K06")
    void promotion_is_labelled_and_a_project_has_its_record() {
        Story promotion = published(Events.story("quan8", "quang-ba", "Nông sản sạch")
                .with("genre", "promotion")
                .with("attributes", Map.of("sponsor", "Hợp tác xã Nông nghiệp")));
        assertThat(gateway().body("quan8", promotion.url())).contains("Quảng bá", "Hợp tác xã Nông nghiệp");
        Story project = published(Events.story("quan8", "du-an", "Cầu kênh")
                .with("genre", "project")
                .with("attributes", Map.of("name", "Cầu kênh", "budget", "12 tỷ đồng", "status", "RUNNING")));
        assertThat(gateway().body("quan8", project.url())).contains("Kinh phí", "12 tỷ đồng", "Đang triển khai");
    }

    @Test
    void an_urgent_article_stands_above_everything_on_the_home_page() {
        Story story = published(Events.story("longxuyen", "tin-tuc", "Báo động lũ")
                .with("urgent", true)
                .with("publishedAt", java.time.Instant.now().toString()));
        await(() -> gateway().body("longxuyen", "/").contains("Thông báo khẩn"));
        assertThat(gateway().body("longxuyen", "/")).containsSubsequence("ck-alert", story.url(), "ck-tasks");
    }

    @Test
    void the_home_page_tells_of_answered_questions() {
        Map<String, Object> data = Map.of(
                "id", "019ab2c0-4d5e-7a10-8b3c-1f2e3d4c5b6a",
                "portal", "trungdung",
                "state", "ANSWERED",
                "published",
                        Map.of(
                                "title", "Nộp hồ sơ ở đâu?",
                                "unit", "Văn phòng",
                                "publishedAt", "2026-11-24T04:00:00Z",
                                "url", "/hoi-dap/019ab2c0/nop-ho-so"),
                "version", 5);
        publish(new OutgoingEvent(
                "question.v1",
                "019ab2c0-4d5e-7a10-8b3c-1f2e3d4c5b6a",
                "question",
                data,
                1,
                "epoch-1",
                null,
                java.time.Instant.now()));
        await(() -> gateway().body("trungdung", "/").contains("Nộp hồ sơ ở đâu?"));
        assertThat(gateway().body("trungdung", "/")).contains("/hoi-dap/019ab2c0/nop-ho-so", "Văn phòng");
        assertThat(gateway().body("quan8", "/")).doesNotContain("Nộp hồ sơ ở đâu?");
    }

    @Test
    void the_frame_is_english_for_who_chose_it_and_the_content_stays_vietnamese() {
        HttpResponse<String> choice = gateway().get("quan8", "/ngon-ngu?sang=en&ve=%2Fvan-ban%3Fyear%3D2018");
        assertThat(choice.statusCode()).isEqualTo(303);
        assertThat(choice.headers().firstValue("Location")).contains("/van-ban?year=2018");
        String cookie = choice.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("ck-lang=en").contains("HttpOnly", "SameSite=Lax");
        HttpResponse<String> page = gateway().get("quan8", "/so-do", "Cookie", "ck-lang=en");
        assertThat(page.body()).contains("Legal documents", "lang=\"en\"", "<html lang=\"vi\">", "<h1>Sơ đồ cổng</h1>");
        assertThat(page.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Cookie"));
        assertThat(gateway().body("quan8", "/so-do")).doesNotContain("Legal documents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://xau.example/",
                "//xau.example",
                "/\\xau.example",
                "/a%0d%0ax",
                "javascript:1",
                "/ngon-ngu"
            })
    void the_choice_of_language_never_leads_away(String target) {
        String path =
                "/ngon-ngu?sang=en&ve=" + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(gateway().get("quan8", path).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .startsWith("/")
                        .doesNotStartWith("//")
                        .doesNotContain("\\"));
    }

    @ParameterizedTest
    @CsvSource({
        "/lien-ket,Cổng Dịch vụ công quốc gia",
        "/huong-dan,Gửi câu hỏi và theo dõi",
        "/huong-dan,/huong-dan/van-hanh",
        "/giao-dien,Biểu mẫu có lỗi"
    })
    void pages_of_the_portal_itself(String path, String words) {
        assertThat(gateway().body("longxuyen", path)).contains(words);
        assertThat(gateway().status("ict", path)).isEqualTo(404);
    }

    @Test
    void a_guide_of_the_staff_is_also_where_operators_work() {
        assertThat(gateway().body("longxuyen", "/huong-dan/bien-tap")).contains("Hướng dẫn cho người biên tập");
        assertThat(gateway().body("ict", "/huong-dan/van-hanh")).contains("Hướng dẫn cho người vận hành");
        assertThat(gateway().status("longxuyen", "/huong-dan/khong-co")).isEqualTo(404);
    }
}
