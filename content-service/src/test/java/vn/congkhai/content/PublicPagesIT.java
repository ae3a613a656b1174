package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.content.Events.Story;
import vn.congkhai.regulation.proof.Proves;

class PublicPagesIT extends ContentIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static Story published(Story story) {
        publish(story.published());
        await(() -> gateway().status(story.portal, story.url()) == 200);
        return story;
    }

    private static JsonNode json(String portal, String path) {
        return JSON.readTree(gateway().body(portal, path));
    }

    @Test
    @Proves("D03")
    void a_published_article_is_on_its_page_home_category_feeds_sitemap_and_in_json() {
        Story story = published(Events.story("quan8", "tin-tuc", "Khởi công cầu kênh Đôi"));
        assertThat(gateway().body("quan8", story.url()))
                .contains("<h1>Khởi công cầu kênh Đôi</h1>", "Nội dung của Khởi công cầu kênh Đôi")
                .contains("Tác giả: Nguyễn Văn An", "Nguồn: Văn phòng Ủy ban nhân dân")
                .contains("Cách trích dẫn", "phải ghi rõ tác giả và nguồn", "5f70bf18a086007016e948b04aed3b82");
        await(() -> gateway().body("quan8", "/").contains(story.url()));
        for (String path :
                new String[] {"/chuyen-muc/tin-tuc", "/chuyen-muc/tin-tuc/feed.xml", "/feed.xml", "/sitemap.xml"})
            assertThat(gateway().body("quan8", path)).as(path).contains(story.url());
        JsonNode list = json("quan8", "/api/public/articles?category=tin-tuc&size=100");
        assertThat(list.path("items").findValuesAsString("id")).contains(story.id);
        JsonNode article = json("quan8", "/api/public/articles/" + story.id);
        assertThat(article.path("title").asString()).isEqualTo("Khởi công cầu kênh Đôi");
        assertThat(article.path("publishedAt").asString()).endsWith("Z");
        assertThat(article.path("attributes").isObject()).isTrue();
    }

    @Test
    @Proves({"D07", "D08"})
    void what_is_not_confirmed_says_so_and_what_was_taken_over_names_where_from() {
        Story story = published(Events.story("krongpac", "tin-tuc", "Giá cà phê tăng")
                .with("referenceOnly", true)
                .with("originalSource", "Báo Đắk Lắk"));
        assertThat(gateway().body("krongpac", story.url())).contains("Tin tham khảo", "Trích nguồn: Báo Đắk Lắk");
        Story plain = published(Events.story("binhduong", "tin-tuc", "Họp giao ban"));
        assertThat(gateway().body("binhduong", plain.url())).doesNotContain("Tin tham khảo", "Trích nguồn:");
    }

    @Test
    void another_spelling_of_the_address_leads_to_the_one() {
        Story story = published(Events.story("quan8", "tin-tuc", "Lịch tiếp công dân"));
        for (String path :
                new String[] {"/tin/" + story.id, "/tin/" + story.id + "/x", "/van-ban/" + story.id + "/x"}) {
            HttpResponse<String> answer = gateway().get("quan8", path);
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).contains(story.url());
        }
    }

    @Test
    void an_unchanged_page_is_not_sent_again() {
        Story story = published(Events.story("quan8", "tin-tuc", "Thông báo cúp nước"));
        for (String path : new String[] {story.url(), "/api/public/articles/" + story.id, "/chuyen-muc/gioi-thieu"}) {
            HttpResponse<String> first = gateway().get("quan8", path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(gateway().get("quan8", path, "If-None-Match", tag).statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void portals_do_not_see_each_other() {
        Story story = published(Events.story("quan8", "tin-tuc", "Tin riêng của Quận 8"));
        assertThat(gateway().status("longxuyen", story.url())).isEqualTo(404);
        assertThat(gateway().status("longxuyen", "/api/public/articles/" + story.id))
                .isEqualTo(404);
        assertThat(gateway().body("longxuyen", "/chuyen-muc/tin-tuc")).doesNotContain(story.url());
        assertThat(gateway().status("ict", story.url())).isEqualTo(404);
    }

    @Test
    @Proves("M03")
    void a_withdrawn_article_is_gone_everywhere_with_its_notice() {
        Story story = published(Events.story("longxuyen", "tin-tuc", "Số liệu thu ngân sách"));
        await(() -> gateway().body("longxuyen", "/sitemap.xml").contains(story.url()));
        publish(story.withdrawn("NOTICE", null));
        await(() -> gateway().status("longxuyen", story.url()) == 410);
        assertThat(gateway().body("longxuyen", story.url()))
                .contains(
                        "Số liệu thu ngân sách", "rà soát số liệu", "Điều 21 Quyết định 01/2020/QĐ-UBND", "24/11/2026");
        JsonNode problem = json("longxuyen", "/api/public/articles/" + story.id);
        assertThat(problem.path("code").asString()).isEqualTo("withdrawn");
        assertThat(problem.path("kind").asString()).isEqualTo("NOTICE");
        assertThat(problem.path("legalBasis").asString()).startsWith("Điều 21");
        for (String path :
                new String[] {"/", "/chuyen-muc/tin-tuc", "/chuyen-muc/tin-tuc/feed.xml", "/feed.xml", "/sitemap.xml"})
            await(() -> !gateway().body("longxuyen", path).contains(story.url()));
        assertThat(gateway().status("longxuyen", "/api/public/articles?category=tin-tuc"))
                .isEqualTo(200);
    }

    @Test
    void what_is_gone_says_nothing_and_what_moved_leads_on() {
        Story gone = published(Events.story("longxuyen", "tin-tuc", "Bài đăng nhầm"));
        publish(gone.withdrawn("GONE", null));
        await(() -> gateway().status("longxuyen", gone.url()) == 410);
        assertThat(gateway().body("longxuyen", gone.url())).doesNotContain("Bài đăng nhầm", "rà soát", "Điều 21");
        assertThat(json("longxuyen", "/api/public/articles/" + gone.id).has("notice"))
                .isFalse();
        Story moved = published(Events.story("longxuyen", "tin-tuc", "Bài được thay"));
        publish(moved.withdrawn("REDIRECT", "/chuyen-muc/tin-tuc"));
        await(() -> gateway().status("longxuyen", moved.url()) == 301);
        assertThat(gateway().get("longxuyen", moved.url()).headers().firstValue("Location"))
                .contains("/chuyen-muc/tin-tuc");
        assertThat(gateway().status("longxuyen", "/api/public/articles/" + moved.id))
                .isEqualTo(301);
    }

    @Test
    void hostile_html_that_slipped_through_is_not_shown() {
        Story story = published(Events.story("quan8", "tin-tuc", "Bài <b>lạ</b>")
                .with("body", "<p onclick=\"x()\">An toàn</p><script>alert(1)</script>"));
        assertThat(gateway().body("quan8", story.url()))
                .contains("<p>An toàn</p>", "Bài &lt;b&gt;lạ&lt;/b&gt;")
                .doesNotContain("alert(1)", "onclick");
    }

    @Test
    @Proves("A24")
    void a_legal_document_has_its_record_its_contents_and_its_list() {
        Story story = published(Events.story("krongpac", "van-ban", "Quy chế hoạt động")
                .with("genre", "document")
                .with("body", "<h2 id=\"chuong-i\">Chương I</h2><h3 id=\"dieu-1\">Điều 1. Phạm vi</h3><p>Một</p>")
                .with("attributes", Map.of("form", "Quyết định", "number", "4635/QĐ-UBND", "issuedOn", "2011-08-19")));
        assertThat(story.url()).startsWith("/van-ban/");
        assertThat(gateway().body("krongpac", story.url()))
                .contains("4635/QĐ-UBND", "19/08/2011", "không nêu", "href=\"#dieu-1\"", "<h3 id=\"dieu-1\">");
        await(() -> gateway().body("krongpac", "/chuyen-muc/van-ban").contains(story.url()));
        assertThat(gateway().body("krongpac", "/chuyen-muc/van-ban")).contains("Quyết định số 4635/QĐ-UBND");
    }

    @Test
    void every_category_of_a_regulation_has_a_page_and_nothing_else_has() {
        for (JsonNode category : json("binhduong", "/api/public/regulation").path("categories")) {
            String slug = category.path("slug").asString();
            assertThat(gateway().status("binhduong", "/chuyen-muc/" + slug))
                    .as(slug)
                    .isEqualTo(200);
            assertThat(gateway().status("binhduong", "/chuyen-muc/" + slug + "/feed.xml"))
                    .isEqualTo(200);
        }
        for (String path : new String[] {
            "/chuyen-muc/khong-co",
            "/chuyen-muc/tin-tuc?page=0",
            "/chuyen-muc/tin-tuc?page=9999",
            "/tin/x/y",
            "/khong-co"
        }) assertThat(gateway().status("binhduong", path)).as(path).isEqualTo(404);
        HttpResponse<String> page = gateway().get("binhduong", "/chuyen-muc/khong-co", "Accept", "text/html");
        assertThat(page.body()).contains("Không tìm thấy trang", "Bình Dương");
    }

    @Test
    void bad_parameters_are_the_callers_fault() {
        assertThat(gateway().status("quan8", "/api/public/articles?page=0")).isEqualTo(400);
        assertThat(gateway().status("quan8", "/api/public/articles?size=101")).isEqualTo(400);
        assertThat(gateway().status("quan8", "/api/public/articles?la=1")).isEqualTo(400);
        assertThat(gateway().status("quan8", "/api/public/articles?category=khong-co"))
                .isEqualTo(400);
        assertThat(gateway().status("quan8", "/api/public/articles/khong-phai-id"))
                .isBetween(400, 404);
    }

    @Test
    void the_list_of_portals_links_to_each_and_every_portal_has_its_colours() {
        String portals = gateway().body("ict", "/");
        for (String portal : new String[] {"quan8", "krongpac", "longxuyen", "binhduong", "trungdung"}) {
            assertThat(portals).contains("http://" + portal + ".localhost");
            assertThat(gateway().body(portal, "/assets/portal/" + portal + ".css"))
                    .contains("--ck-brand:#");
            assertThat(gateway().status(portal, "/so-do")).isEqualTo(200);
        }
        String home = gateway().body("quan8", "/");
        String stylesheet = home.replaceAll("(?s).*href=\"(/assets/site-[0-9a-f]{32}\\.css)\".*", "$1");
        HttpResponse<String> css = gateway().get("quan8", stylesheet);
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
    }

    @Test
    void pages_forbid_inline_scripts_and_hold_none() {
        HttpResponse<String> home = gateway().get("trungdung", "/");
        assertThat(home.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe-inline");
        assertThat(home.body()).doesNotContain("<style", " style=", "<script>");
    }
}
