package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.congkhai.workflow.staff.AccountSign;
import vn.congkhai.workflow.testing.Reply;

/** The pages of board, delegations, obligations and calendar: what is done there is done, and only by whom it belongs to. */
class BoardPagesIT extends AtTheConsole {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static Map<String, String> decided(Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("ma-phieu", UUID.randomUUID().toString());
        all.put("decisionNumber", "77/QĐ-BBT");
        all.put("decisionDate", "2026-11-20");
        return all;
    }

    @Test
    void a_head_appoints_and_releases_by_decision_and_nobody_else_does() {
        Map<String, String> form = decided(Map.of("account", "moi@quan8", "name", "Đỗ Thị Mới", "role", "MEMBER"));
        for (String other : List.of("contributor", "deputy")) {
            assertThat(page(other, "/bien-tap/ban-bien-tap").body())
                    .contains("Võ Thành Đạt")
                    .doesNotContain("/bien-tap/bo-nhiem", "/bien-tap/mien-nhiem");
            assertThat(page(other, "/bien-tap/bo-nhiem").status()).isEqualTo(403);
            assertThat(send(other, "/bien-tap/bo-nhiem", form).status()).isEqualTo(403);
        }
        Map<String, String> half = new LinkedHashMap<>(form);
        half.remove("decisionDate");
        half.put("role", "EDITOR");
        Reply refused = send("head", "/bien-tap/bo-nhiem", half);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#decisionNumber\"", "href=\"#categories\"", "value=\"Đỗ Thị Mới\"");
        assertThat(send("head", "/bien-tap/bo-nhiem", form).status()).isEqualTo(303);
        await().untilAsserted(() -> assertThat(
                        page("head", "/bien-tap/ban-bien-tap").body())
                .contains("Đỗ Thị Mới", "quyết định số 77/QĐ-BBT ngày 20/11/2026", "/api/staff?format=csv"));
        assertThat(page("moi", "/bien-tap").status()).isEqualTo(200);
        assertThat(send("moi", "/bien-tap/viet", form("Người mới viết")).status())
                .isEqualTo(303);

        Map<String, String> release = Map.of("account", "moi@quan8", "reason", "Chuyển công tác");
        assertThat(send("deputy", "/bien-tap/mien-nhiem", release).status()).isEqualTo(403);
        assertThat(send("head", "/bien-tap/mien-nhiem", Map.of("account", "la@quan8"))
                        .status())
                .isEqualTo(404);
        assertThat(send("head", "/bien-tap/mien-nhiem", release).status()).isEqualTo(303);
        await().untilAsserted(
                        () -> assertThat(page("moi", "/bien-tap").status()).isEqualTo(403));

        // Whom no regulation names is found in the histories all the same, by name, also after his release.
        String sign = AccountSign.of("moi@quan8");
        assertThat(page("auditor", "/kiem-tra").body()).containsPattern("value=\"" + sign + "\"[^>]*>Đỗ Thị Mới");
        await().untilAsserted(() ->
                assertThat(page("auditor", "/kiem-tra?nguoi=" + sign).body()).contains("Người mới viết"));
        assertThat(page("head", "/bien-tap?q=nguoi+moi+viet").body()).contains("<span>Đỗ Thị Mới</span>");
    }

    @Test
    void a_holder_delegates_his_step_and_takes_it_back() {
        LocalDate today = LocalDate.now(VIETNAM);
        Map<String, String> form = decided(Map.of(
                "to", "contributor2@quan8",
                "step", "approve",
                "categories", "tin-tuc",
                "from", today.toString(),
                "until", today.plusDays(3).toString()));
        assertThat(page("contributor", "/bien-tap/ban-bien-tap").body()).doesNotContain("/bien-tap/uy-quyen");
        assertThat(page("contributor", "/bien-tap/uy-quyen").status()).isEqualTo(403);
        assertThat(send("contributor", "/bien-tap/uy-quyen", form).status()).isEqualTo(403);
        assertThat(send("deputy", "/bien-tap/uy-quyen", form).status())
                .as("not his step")
                .isEqualTo(403);
        Map<String, String> without = new LinkedHashMap<>(form);
        without.remove("until");
        assertThat(send("head", "/bien-tap/uy-quyen", without).body()).contains("href=\"#until\"");
        assertThat(send("head", "/bien-tap/uy-quyen", form).status()).isEqualTo(303);
        String path = edited("Người được ủy quyền duyệt");
        await().untilAsserted(
                        () -> assertThat(page("contributor2", path).body()).contains(path + "/duyet"));

        String board = page("head", "/bien-tap/ban-bien-tap").body();
        assertThat(board).contains("Được ủy quyền: Duyệt", "của Võ Thành Đạt");
        String id = board.substring(board.indexOf("name=\"delegation\" value=\"") + 25)
                .substring(0, 36);
        Map<String, String> back = Map.of("delegation", id, "reason", "Đã về");
        assertThat(page("contributor", "/bien-tap/ban-bien-tap").body()).doesNotContain("/uy-quyen/thu-hoi");
        assertThat(send("contributor", "/bien-tap/uy-quyen/thu-hoi", back).status())
                .isEqualTo(403);
        assertThat(send("head", "/bien-tap/uy-quyen/thu-hoi", back).status()).isEqualTo(303);
        await().untilAsserted(
                        () -> assertThat(page("contributor2", path).body()).doesNotContain(path + "/duyet"));
    }

    @Test
    void an_obligation_has_its_day_and_how_it_was_found() {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "ma-phieu", UUID.randomUUID().toString(),
                "unit", "unit",
                "title", "Quyết định về cấp nước",
                "number", "15/2026/QĐ-UBND",
                "category", "van-ban",
                "startsEvent", "ISSUED",
                "startsOn", "2026-11-16"));
        assertThat(page("auditor", "/bien-tap/nghia-vu").status()).isEqualTo(403);
        assertThat(send("auditor", "/bien-tap/nghia-vu/ghi", form).status()).isEqualTo(403);
        assertThat(page("officer", "/bien-tap/nghia-vu/ghi").status()).isEqualTo(403);
        Map<String, String> unreadable = new LinkedHashMap<>(form);
        unreadable.put("startsOn", "hôm qua");
        Reply refused = send("contributor", "/bien-tap/nghia-vu/ghi", unreadable);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#startsOn\"", "value=\"15/2026/QĐ-UBND\"");
        assertThat(send("contributor", "/bien-tap/nghia-vu/ghi", form).status()).isEqualTo(303);
        await().untilAsserted(() -> assertThat(
                        page("contributor", "/bien-tap/nghia-vu?don-vi=unit").body())
                .contains(
                        "Quyết định về cấp nước",
                        "số 15/2026/QĐ-UBND",
                        "Các đơn vị cung cấp đúng hạn",
                        "<svg class=\"ck-bar\""));
        assertThat(page("contributor", "/bien-tap/viet").body()).contains("15/2026/QĐ-UBND, Quyết định về cấp nước");
        assertThat(page("contributor", "/bien-tap/nghia-vu?tinh-trang=ON_TIME").body())
                .doesNotContain("Quyết định về cấp nước");
    }

    @Test
    void what_is_scheduled_is_on_the_calendar() {
        String path = edited("Đăng vào tháng sau");
        LocalDateTime at =
                LocalDate.now(VIETNAM).plusMonths(1).withDayOfMonth(15).atTime(8, 30);
        Map<String, String> form = Map.of("revision", "1", "publishAt", at.toString());
        assertThat(send("head", path + "/duyet", form, CHECKLIST).status()).isEqualTo(303);
        String month = at.toString().substring(0, 7);
        await().untilAsserted(() -> assertThat(
                        page("contributor", "/bien-tap/lich?thang=" + month).body())
                .contains("<strong>08:30</strong> <a href=\"" + path + "\">Đăng vào tháng sau</a>"));
        String september = page("contributor", "/bien-tap/lich?thang=2026-09").body();
        assertThat(september).contains("Quốc khánh", "Thứ Tư, 02/09/2026", "/bien-tap/lich?thang=2026-10");
        for (String wrong : List.of("2026-13", "x", "1900-01", "%2B999999999-12")) {
            assertThat(page("contributor", "/bien-tap/lich?thang=" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(page("auditor", "/bien-tap/lich").status()).isEqualTo(403);
    }
}
