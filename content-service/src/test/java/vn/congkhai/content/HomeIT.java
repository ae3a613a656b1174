package vn.congkhai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congkhai.content.Events.Story;
import vn.congkhai.kit.messaging.OutgoingEvent;

/** What stands where on the home page, and what search engines are told of. */
class HomeIT extends ContentIT {
    private static final String BIRTH = "/dich-vu-cong/019ab2c1-0f1e-7d2c-8b3a-00000000000";

    private static Story published(Story story) {
        publish(story.published());
        await(() -> gateway().status(story.portal, story.url()) == 200);
        return story;
    }

    private static void service(String portal, int number, int level) {
        String id = (BIRTH + number).substring("/dich-vu-cong/".length());
        Map<String, Object> data = Map.of(
                "id",
                id,
                "portal",
                portal,
                "code",
                "1.00" + number,
                "name",
                "Dịch vụ thứ " + number,
                "field",
                "Hộ tịch",
                "level",
                level,
                "url",
                BIRTH + number,
                "version",
                1);
        publish(new OutgoingEvent("service.v1", id, "service", data, number, "epoch-1", null, Instant.now()));
    }

    @Test
    void the_top_story_is_the_newest_confirmed_story_and_no_notice() {
        Story story = published(
                Events.story("krongpac", "tin-tuc", "Khánh thành hồ chứa").with("publishedAt", "2027-01-01T00:00:00Z"));
        List<Story> newer = List.of(
                Events.story("krongpac", "tin-tuc", "Tuyển dụng viên chức")
                        .with("genre", "notice")
                        .with("publishedAt", "2027-01-02T00:00:00Z"),
                Events.story("krongpac", "tuyen-truyen", "Phòng bệnh mùa mưa")
                        .with("publishedAt", "2027-01-03T00:00:00Z"),
                Events.story("krongpac", "tin-tuc", "Nghe nói sắp mở chợ")
                        .with("referenceOnly", true)
                        .with("publishedAt", "2027-01-04T00:00:00Z"));
        newer.forEach(HomeIT::published);
        await(() ->
                newer.stream().allMatch(other -> gateway().body("krongpac", "/").contains(other.url())));
        String home = gateway().body("krongpac", "/");
        assertThat(home.substring(home.indexOf("ck-top")))
                .containsSubsequence(
                        story.url(),
                        "ck-list--after-top",
                        newer.get(2).url(),
                        newer.get(1).url(),
                        newer.get(0).url());
        publish(story.withdrawn("GONE", null));
        newer.forEach(other -> publish(other.withdrawn("GONE", null)));
        await(() -> !gateway().body("krongpac", "/").contains(story.url()));
    }

    @Test
    void the_home_page_leads_to_at_most_five_services_those_online_first() {
        assertThat(gateway().body("longxuyen", "/")).doesNotContain("ck-dich-vu\"");
        for (int number = 1; number <= 5; number++) service("longxuyen", number, 1);
        service("longxuyen", 6, 4);
        await(() -> gateway().body("longxuyen", "/").contains(BIRTH + 6));
        assertThat(gateway().body("longxuyen", "/"))
                .containsSubsequence("ck-dich-vu", BIRTH + 6, "Hộ tịch", BIRTH + 1, BIRTH + 4)
                .doesNotContain(BIRTH + 5);
        assertThat(gateway().body("binhduong", "/")).doesNotContain(BIRTH);
        assertThat(gateway().body("longxuyen", "/sitemap.xml")).contains(BIRTH + 5 + "</loc>");
    }

    @Test
    void a_portal_nobody_has_asked_shows_no_noughts() {
        assertThat(gateway().body("binhduong", "/"))
                .contains("Chưa có câu hỏi nào.")
                .doesNotContain("ck-figures");
    }

    @Test
    void the_sitemap_names_answers_and_the_portals_own_pages() {
        String id = "019ab2c0-4d5e-7a10-8b3c-1f2e3d4c5b6b";
        Map<String, Object> data = Map.of(
                "id",
                id,
                "portal",
                "quan8",
                "state",
                "ANSWERED",
                "published",
                Map.of(
                        "title", "Xin giấy ở đâu?",
                        "publishedAt", "2026-11-24T04:00:00Z",
                        "url", "/hoi-dap/" + id + "/xin-giay-o-dau"),
                "version",
                5);
        publish(new OutgoingEvent("question.v1", id, "question", data, 1, "epoch-1", null, Instant.now()));
        await(() -> gateway().body("quan8", "/sitemap.xml").contains("/xin-giay-o-dau</loc>"));
        assertThat(gateway().body("quan8", "/"))
                .contains("ck-figures", "<dd>1</dd>")
                .doesNotContain("Chưa có câu hỏi nào.");
        assertThat(gateway().body("quan8", "/sitemap.xml"))
                .contains("/lien-ket</loc>", "/huong-dan</loc>", "/so-do</loc>", "/dich-vu-cong</loc>")
                .containsOnlyOnce("/van-ban</loc>");
        assertThat(gateway().body("quan8", "/sitemap.xml?loai=khac&page=1")).contains("/xin-giay-o-dau</loc>");
        assertThat(gateway().status("quan8", "/sitemap.xml?loai=la&page=1")).isEqualTo(404);
    }

    @Test
    void a_document_does_not_say_its_name_twice() {
        Story story = published(Events.story("quan8", "van-ban", "Quyết định số 15/2026/QĐ-UBND về vỉa hè")
                .with("genre", "document")
                .with(
                        "attributes",
                        Map.of("form", "Quyết định", "number", "15/2026/QĐ-UBND", "abstract", "Về vỉa hè")));
        assertThat(gateway().body("quan8", story.url()))
                .contains("15/2026/QĐ-UBND</dd>")
                .doesNotContain("ck-card__kicker", "Trích yếu");
    }
}
