package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.congkhai.workflow.testing.Reply;

/** The pages of the console: who sees what, what he is refused, and that what he does there is done. */
class ConsoleIT extends AtTheConsole {
    @Test
    void only_who_has_a_part_in_the_workflow_enters() {
        Reply nobody = workflow.atDoor(PORTAL, "GET", "/bien-tap", null, "Accept", "text/html");
        assertThat(nobody.status()).isEqualTo(401);
        for (String outsider : List.of("officer", "supplier", "unit", "auditor")) {
            Reply refused = page(outsider, "/bien-tap");
            assertThat(refused.status()).as(outsider).isEqualTo(403);
            assertThat(refused.body()).contains("Không có quyền xem trang này").doesNotContain("Tin, bài của cổng");
        }
        for (String editor : List.of("contributor", "editor", "deputy", "head")) {
            assertThat(page(editor, "/bien-tap").status()).as(editor).isEqualTo(200);
        }
        assertThat(page("auditor", "/kiem-tra").status()).isEqualTo(200);
        assertThat(page("auditor", "/kiem-tra").body()).doesNotContain("href=\"/bien-tap");
        assertThat(page("officer", "/kiem-tra").status()).isEqualTo(403);
    }

    @Test
    void what_waits_for_somebody_is_on_his_page_and_on_nobody_elses() {
        String path = submitted("Chờ người biên tập");
        await().untilAsserted(() -> assertThat(tasks("deputy")).contains(path));
        assertThat(tasks("contributor")).doesNotContain(path);
        assertThat(tasks("head")).doesNotContain(path);
    }

    /** All of them, part by part. */
    private static String tasks(String name) {
        StringBuilder all = new StringBuilder();
        for (int part = 1; part == 1 || all.indexOf("/bien-tap?viec=" + part + "\"") >= 0; part++) {
            String body = page(name, "/bien-tap?viec=" + part).body();
            all.append(body, 0, body.indexOf("ck-tat-ca"));
        }
        return all.toString();
    }

    @Test
    void more_work_than_fits_on_a_page_is_counted_and_a_step_away() {
        for (int i = 0; i < 51; i++) submitted("Nhiều việc " + i);
        await().untilAsserted(() -> assertThat(page("deputy", "/bien-tap").body())
                .containsPattern("Còn [1-9]\\d* việc nữa")
                .contains("/bien-tap?viec=2"));
        assertThat(tasks("deputy")).contains("Nhiều việc 0<", "Nhiều việc 50<");
        assertThat(page("deputy", "/bien-tap?viec=99999").body()).contains("Về đầu danh sách việc");
        assertThat(page("deputy", "/bien-tap?viec=khong").status()).isEqualTo(200);
    }

    @Test
    void nobody_sees_a_control_that_is_not_his_and_calling_it_anyway_is_refused() {
        String path = submitted("Ai thấy nút nào");
        assertThat(page("contributor", path).body().replace(path + "/nhan-xet", ""))
                .doesNotContain(path + "/");
        assertThat(page("deputy", path).body())
                .contains(path + "/sua", path + "/tra-lai")
                .doesNotContain(path + "/duyet");
        assertThat(page("head", path).body()).doesNotContain(path + "/duyet");
        long before = head();
        for (String step : List.of("/duyet", "/tra-lai", "/dang-lai", "/go-bo", "/buoc/review")) {
            Reply refused = send("contributor", path + step, Map.of("revision", "1", "reason", "Thử"));
            assertThat(refused.status()).as(step + refused).isBetween(400, 499);
        }
        assertThat(send("contributor", path + "/sua", form("Đổi")).status()).isEqualTo(403);
        assertThat(page("contributor", path + "/go-bo").status()).isEqualTo(403);
        assertThat(page("contributor", path + "/sua").status()).isEqualTo(403);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_refusal_says_the_rule_and_its_clause_and_keeps_what_was_written() {
        Map<String, String> form = form("Thiếu nguồn tin");
        form.remove("source");
        Reply refused = send("contributor", "/bien-tap/viet", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Tin, bài phải ghi rõ nguồn tin.", "Căn cứ:", "value=\"Thiếu nguồn tin\"");

        String path = edited("Không phải việc của Phó ban");
        Reply byDeputy = send("deputy", path + "/duyet", Map.of("revision", "1"));
        assertThat(byDeputy.status()).isEqualTo(403);
        assertThat(byDeputy.body())
                .contains("Chỉ Trưởng Ban Biên tập hoặc cán bộ được ủy quyền được duyệt tin.", "Căn cứ:");
    }

    @Test
    void the_head_approves_exactly_what_he_saw() {
        String path = edited("Duyệt đúng bản");
        String asked = page("head", path).body();
        assertThat(asked).contains(path + "/duyet", "name=\"checklist\"");
        Reply moved = send("head", path + "/duyet", Map.of("revision", "9"));
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.body()).contains("Nội dung đã thay đổi so với bản bạn xem.");
        Map<String, String> form = Map.of("ma-phieu", UUID.randomUUID().toString(), "revision", "1");
        assertThat(send("head", path + "/duyet", form, CHECKLIST).status()).isEqualTo(303);
        assertThat(send("head", path + "/duyet", form, CHECKLIST).status())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(workflow.get("head@" + PORTAL, "/api/articles/" + id(path)).text("state"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void the_server_asks_for_the_checklist_whatever_the_browser_let_through() {
        String path = edited("Chưa ký danh mục");
        long before = head();
        Reply refused = send("head", path + "/duyet", Map.of("revision", "1"), CHECKLIST.subList(0, 2));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Hãy đánh dấu từng điều bạn đã kiểm tra", "Chưa đánh dấu: Đăng tài liệu mật")
                .doesNotContain("Chưa đánh dấu: Trái quy định");
        assertThat(head()).isEqualTo(before);
        assertThat(approve(path).status()).isEqualTo(303);
        assertThat(page("head", path).body())
                .contains("<p>Võ Thành Đạt (Trưởng Ban Biên tập)</p>")
                .doesNotContain("(Trưởng Ban Biên tập), Trưởng ban");
    }

    @Test
    void the_same_form_sent_twice_is_one_article() {
        Map<String, String> form = form("Bấm hai lần");
        String first = send("contributor", "/bien-tap/viet", form).header("Location");
        assertThat(send("contributor", "/bien-tap/viet", form).header("Location"))
                .isEqualTo(first);
        form.put("title", "Bấm hai lần, chữ khác");
        assertThat(send("contributor", "/bien-tap/viet", form).header("Location"))
                .isNotEqualTo(first);
    }

    @Test
    void who_saves_second_sees_both_texts_and_loses_none() {
        String path = edited("Bản của người khác");
        Map<String, String> form = form("Bản của tôi");
        form.put("version", "1");
        Reply conflict = send("deputy", path + "/sua", form);
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.body())
                .contains(
                        "Hai bản khác nhau", "<del>", "<ins>", "value=\"Bản của tôi\"", "name=\"version\" value=\"2\"");
        form.put("version", "2");
        form.put("ma-phieu", UUID.randomUUID().toString());
        assertThat(send("deputy", path + "/sua", form).status()).isEqualTo(303);
        assertThat(page("deputy", path).body()).contains("<h1>Bản của tôi</h1>");
    }

    @Test
    void a_withdrawal_is_read_before_it_is_done() {
        String path = edited("Sẽ gỡ bỏ");
        assertThat(approve(path).status()).isEqualTo(303);
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "kind", "NOTICE",
                "reason", "Hết hiệu lực",
                "legalBasis", "Quyết định số 12/QĐ-UBND",
                "notice", "Bài đã được gỡ bỏ vì hết hiệu lực."));
        long before = head();
        form.put("viec", "xem");
        Reply preview = send("head", path + "/go-bo", form);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("Người đọc sẽ thấy", "<p>Bài đã được gỡ bỏ vì hết hiệu lực.</p>");
        assertThat(head()).isEqualTo(before);
        form.put("viec", "go");
        assertThat(send("head", path + "/go-bo", form).status()).isEqualTo(303);
        assertThat(page("head", path).body()).contains("Đã gỡ bỏ", "Hết hiệu lực", path + "/dang-lai");
        assertThat(send("head", path + "/dang-lai", Map.of("reason", "Gỡ nhầm")).status())
                .isEqualTo(303);
    }

    @Test
    void the_auditor_sees_the_past_and_what_changed() {
        String path = submitted("Tên ban đầu");
        Map<String, String> form = form("Tên đã sửa");
        form.put("version", "1");
        send("deputy", path + "/sua", form);
        String life = "/kiem-tra/tin/" + id(path);
        String body = page("auditor", life).body();
        assertThat(body).contains("<h1>Tên đã sửa</h1>", "/api/articles/" + id(path) + "/evidence", "Đã sửa: ");
        String first = body.substring(body.indexOf("?tai=") + 5);
        Reply then = page("auditor", life + "?tai=" + first.substring(0, first.indexOf('"')));
        assertThat(then.body()).contains("<h1>Tên ban đầu</h1>", "Trạng thái ngay sau: Cập nhật");
        assertThat(page("auditor", life + "/so-sanh?tu=1&den=2").body())
                .contains("ban</del>", "đầu</del>", "đã</ins>", "sửa</ins>");
        await().untilAsserted(() ->
                assertThat(page("auditor", "/kiem-tra?q=ten+da+sua").body()).contains(life));
        assertThat(page("auditor", life + "/so-sanh?tu=1&den=9").status()).isEqualTo(404);
        String search = page("auditor", "/kiem-tra").body();
        assertThat(search).as("no account's name in an address").doesNotContain("value=\"deputy@quan8\"");
        Matcher deputy =
                Pattern.compile("value=\"([0-9a-f]{16})\"[^>]*>Phạm Hữu Danh").matcher(search);
        assertThat(deputy.find()).isTrue();
        assertThat(page("auditor", "/kiem-tra?q=ten+da+sua&nguoi=" + deputy.group(1))
                        .body())
                .contains(life, "Biên tập")
                .doesNotContain("<strong>Cập nhật</strong>");
        for (String wrong : List.of("tu=hom-qua", "tu=-999999999-01-01", "den=%2B999999999-12-31", "tu=2999-01-01")) {
            assertThat(page("auditor", "/kiem-tra?" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void nothing_written_becomes_code_on_a_page() {
        Map<String, String> form = form("<script>alert(1)</script>");
        form.put("body", "<p onclick=alert(1)>Thông báo</p><script>alert(1)</script><img src=x onerror=alert(1)>");
        form.put("author", "\"><script>alert(1)</script>");
        Reply sent = send("contributor", "/bien-tap/viet", form);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
        String path = sent.header("Location").replaceFirst("\\?.*", "");
        for (String shown : List.of(path, "/kiem-tra/tin/" + id(path), path + "/sua")) {
            String body = page("deputy", shown).body();
            assertThat(body).doesNotContain("<script>alert", "onerror=alert(1)>", "<p onclick");
        }
    }
}
