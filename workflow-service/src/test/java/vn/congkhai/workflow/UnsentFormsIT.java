package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.workflow.testing.Reply;
import vn.congkhai.workflow.unsent.KeepingUnsentForms;
import vn.congkhai.workflow.unsent.KeepingUnsentForms.Limits;
import vn.congkhai.workflow.unsent.UnsentForm;
import vn.congkhai.workflow.unsent.UnsentForms;

/** What was typed and not sent: its writer finds it again, nobody else does, and it goes when it was sent or is old. */
class UnsentFormsIT extends AtTheConsole {
    private static Map<String, String> typed(String title, String unsent) {
        Map<String, String> form = form(title);
        form.remove("viec");
        form.put("nhap", unsent);
        return form;
    }

    private static String fresh() {
        return Ids.uuidV7().toString();
    }

    @Test
    void what_was_typed_is_offered_to_its_writer_and_to_nobody_else() {
        String unsent = fresh();
        long before = head();
        Reply kept = send("contributor", "/bien-tap/nhap", typed("Viết được nửa chừng", unsent));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.body()).contains("Đã lưu nháp lúc");
        assertThat(page("contributor", "/bien-tap").body()).contains("Viết được nửa chừng", "?nhap=" + unsent);
        assertThat(page("contributor", "/bien-tap/viet").body()).contains("?nhap=" + unsent);
        String again = page("contributor", "/bien-tap/viet?nhap=" + unsent).body();
        assertThat(again).contains("value=\"Viết được nửa chừng\"", "Phiếu viết dở, lưu lúc", "value=\"" + unsent);
        for (String other : List.of("contributor2", "deputy", "head")) {
            assertThat(page(other, "/bien-tap").body()).doesNotContain("Viết được nửa chừng");
            assertThat(page(other, "/bien-tap/viet?nhap=" + unsent).body()).doesNotContain("Viết được nửa chừng");
        }
        assertThat(head()).as("a form that was not sent is no event").isEqualTo(before);

        send("deputy", "/bien-tap/nhap/bo", Map.of("nhap", unsent));
        assertThat(page("contributor", "/bien-tap").body()).contains("?nhap=" + unsent);
        assertThat(send("contributor", "/bien-tap/nhap/bo", Map.of("nhap", unsent))
                        .status())
                .isEqualTo(303);
        assertThat(page("contributor", "/bien-tap").body()).doesNotContain("?nhap=" + unsent);
    }

    @Test
    void what_was_sent_is_kept_no_more_and_a_save_that_comes_late_brings_it_not_back() {
        String unsent = fresh();
        Map<String, String> typed = typed("Gửi xong rồi", unsent);
        send("contributor", "/bien-tap/nhap", typed);
        typed.put("viec", "gui");
        assertThat(send("contributor", "/bien-tap/viet", typed).status()).isEqualTo(303);
        typed.remove("viec");
        assertThat(send("contributor", "/bien-tap/nhap", typed).status()).isEqualTo(200);
        assertThat(page("contributor", "/bien-tap").body()).doesNotContain("?nhap=" + unsent);
    }

    @Test
    void a_refused_form_and_one_that_was_looked_at_are_kept_without_a_script() {
        String unsent = fresh();
        Map<String, String> typed = typed("Bị từ chối", unsent);
        typed.remove("source");
        typed.put("viec", "gui");
        assertThat(send("contributor", "/bien-tap/viet", typed).status()).isEqualTo(422);
        assertThat(page("contributor", "/bien-tap/viet?nhap=" + unsent).body()).contains("value=\"Bị từ chối\"");
        typed.put("viec", "nhap");
        typed.put("title", "Bấm lưu nháp");
        Reply kept = send("contributor", "/bien-tap/viet", typed);
        assertThat(kept.header("Location")).isEqualTo("/bien-tap/viet?nhap=" + unsent);
        assertThat(page("contributor", kept.header("Location")).body()).contains("value=\"Bấm lưu nháp\"");
        assertThat(page("contributor", kept.header("Location") + "&the-loai=document")
                        .body())
                .contains("value=\"Bấm lưu nháp\"", "Số, ký hiệu");
    }

    @Test
    void a_change_of_an_article_is_kept_for_who_may_make_it() {
        String path = submitted("Đang được sửa");
        Map<String, String> typed = typed("Sửa được nửa chừng", id(path));
        typed.put("tin", id(path));
        typed.put("version", "1");
        assertThat(send("contributor", "/bien-tap/nhap", typed).status()).isEqualTo(403);
        assertThat(send("auditor", "/bien-tap/nhap", typed).status()).isEqualTo(403);
        assertThat(send("deputy", "/bien-tap/nhap", typed).status()).isEqualTo(200);
        String again = path + "/sua?nhap=" + id(path);
        assertThat(page("deputy", path + "/sua").body()).contains(again, "value=\"Đang được sửa\"");
        assertThat(page("deputy", again).body())
                .contains("value=\"Sửa được nửa chừng\"", "name=\"version\" value=\"1\"");
        assertThat(page("head", path).body()).doesNotContain("Sửa được nửa chừng");
        typed.put("tin", fresh());
        assertThat(send("deputy", "/bien-tap/nhap", typed).status()).isEqualTo(404);
        typed.put("tin", "");
        typed.put("nhap", "không phải mã");
        assertThat(send("deputy", "/bien-tap/nhap", typed).status()).isEqualTo(400);
    }

    @Test
    void only_so_much_is_kept_and_only_so_long() {
        Map<String, String> typed = typed("Dài quá", fresh());
        typed.put("body", "<p>" + "a".repeat(950_000) + "</p>");
        assertThat(send("contributor", "/bien-tap/nhap", typed).status()).isEqualTo(413);

        var forms = workflow.bean(KeepingUnsentForms.class);
        int most = forms.limits().most();
        for (int i = 0; i <= most; i++)
            forms.keep("bounded@quan8", fresh(), null, "m", Map.of("title", List.of("T" + i)));
        assertThat(forms.of("bounded@quan8"))
                .hasSize(most)
                .noneMatch(line -> line.title().equals("T0"));

        Clock later = Clock.offset(Clock.systemUTC(), forms.limits().kept().plusHours(1));
        var afterwards = new KeepingUnsentForms(workflow.bean(UnsentForms.class), forms.limits(), later);
        assertThat(afterwards.of("bounded@quan8")).as("not shown").isEmpty();
        assertThat(forms.of("bounded@quan8")).as("not yet removed").hasSize(most);
        afterwards.sweep();
        assertThat(forms.of("bounded@quan8")).isEmpty();
    }

    @Test
    void what_was_typed_about_a_destroyed_text_goes_with_it() {
        UnsentForms kept = workflow.bean(UnsentForms.class);
        var forms = new KeepingUnsentForms(kept, new Limits(1_000, 5, Duration.ofDays(1)), Clock.systemUTC());
        String article = fresh();
        forms.keep("one@quan8", article, article, "m", Map.of("title", List.of("Một")));
        forms.keep("two@quan8", article, article, "m", Map.of("title", List.of("Hai")));
        forms.keep("two@quan8", fresh(), null, "m", Map.of("title", List.of("Khác")));
        forms.dropArticle(article);
        assertThat(forms.of("one@quan8")).isEmpty();
        assertThat(forms.of("two@quan8")).extracting(UnsentForm.Line::title).containsExactly("Khác");
    }

    @Test
    void a_form_says_what_is_to_be_mended_and_where() {
        Map<String, String> typed = typed("Kiểm tra trước khi gửi", fresh());
        typed.put("author", "");
        typed.put(
                "body",
                "<p>Ủy ban nhân dân quận thông báo, <a href=\"https://chinhphu.vn/\">tại đây</a>.</p><h3>Nhỏ trước"
                        + " lớn</h3><figure><img src=\"tep/" + fresh()
                        + "/a.png\" alt=\"\"></figure><table><tr><td>1</td></tr></table>");
        String list = send("contributor", "/bien-tap/nhap", typed).body();
        assertThat(list)
                .contains(
                        "<a href=\"#author\">Tác giả</a>: Tin, bài phải ghi rõ người viết.",
                        "Liên kết “tại đây” chưa nói dẫn tới đâu.",
                        "Đề mục “Nhỏ trước lớn” ở cấp 3",
                        "Ảnh thứ 1 chưa có mô tả",
                        "Ảnh thứ 1 chưa có chú thích.",
                        "Bảng thứ 1 chưa có hàng tiêu đề cột.")
                .contains("<span>Nguồn tin</span>")
                .doesNotContain("Nguồn tin</a>");
        typed.put("viec", "gui");
        typed.put("author", "Nguyễn Văn An");
        Reply refused = send("contributor", "/bien-tap/viet", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Mỗi ảnh cần một mô tả", "href=\"#body\"");

        typed.put("genre", "document");
        typed.put("attributes.number", "12/2026/QĐ-UBND");
        String record = send("contributor", "/bien-tap/nhap", typed).body();
        assertThat(record)
                .contains("href=\"#attributes.issuer\">Cơ quan ban hành")
                .doesNotContain("#attributes.number");
        typed.put("title", "Thong bao ve viec cap nuoc sach");
        typed.put("body", "<p>Uy ban nhan dan thong bao den toan the nhan dan duoc biet</p>");
        assertThat(send("contributor", "/bien-tap/nhap", typed).body()).contains("không phải tiếng Việt có dấu");
    }
}
