package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.congkhai.workflow.testing.Reply;

/** A form that was refused comes back as it was typed, says what is wrong beside the field, and is where the reader is. */
class RefusedFormsIT extends AtTheConsole {
    private static final String LONG = "Thiếu số liệu của năm 2025. ".repeat(80);

    private static Document refused(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        Document page = Jsoup.parse(reply.body());
        assertThat(page.select("[autofocus]")).as("one place to begin at").hasSize(1);
        assertThat(page.select("[autofocus]").first().attr("role")).isEqualTo("alert");
        for (Element link : page.select(".ck-errors a")) {
            assertThat(page.select(link.attr("href").replaceFirst("#", "[id=") + "]"))
                    .as(link.toString())
                    .hasSize(1);
        }
        return page;
    }

    private static Element control(Document page, String id) {
        Element control = page.getElementById(id);
        assertThat(control).as(id).isNotNull();
        return control;
    }

    @Test
    void a_reason_for_a_return_is_still_there() {
        String path = edited("Trả lại không được");
        Document page = refused(send("head", path + "/tra-lai", Map.of("reason", LONG)), 422);
        Element reason = control(page, "ck-return");
        assertThat(reason.val()).isEqualTo(LONG.strip());
        assertThat(reason.attr("aria-invalid")).isEqualTo("true");
        assertThat(reason.closest("details").hasAttr("open")).isTrue();
        assertThat(page.select(".ck-errors a[href=#ck-return]")).isNotEmpty();
    }

    @Test
    void what_was_typed_into_a_form_that_is_gone_can_be_taken_from_the_page() {
        String path = edited("Trả lại hai lần");
        assertThat(send("head", path + "/tra-lai", Map.of("reason", "Trước")).status())
                .isEqualTo(303);
        Document page = refused(send("deputy", path + "/tra-lai", Map.of("reason", "Lý do gõ công phu")), 409);
        assertThat(page.getElementById("ck-return")).isNull();
        assertThat(page.text()).contains("Điều bạn vừa viết, chưa được ghi nhận Lý do gõ công phu");
    }

    @Test
    void what_was_signed_and_when_it_should_be_public_is_still_there() {
        String path = edited("Duyệt thiếu một điều");
        Map<String, String> form = Map.of("revision", "1", "publishAt", "2031-05-04T08:30");
        Document page = refused(send("head", path + "/duyet", form, CHECKLIST.subList(0, 2)), 422);
        assertThat(control(page, "ck-publish-at").val()).isEqualTo("2031-05-04T08:30");
        assertThat(page.select("input[name=checklist][checked]").eachAttr("value"))
                .containsExactlyInAnyOrderElementsOf(CHECKLIST.subList(0, 2));
        assertThat(page.select(".ck-errors a[href=#ck-danh-muc]")).isNotEmpty();
    }

    @Test
    void a_notice_of_withdrawal_is_still_there() {
        String path = edited("Gỡ bỏ không được");
        approve(path);
        Map<String, String> form = new HashMap<>(Map.of(
                "kind", "REDIRECT",
                "reason", "Trùng bài",
                "legalBasis", "Quyết định số 3",
                "notice", "Xem bài mới.",
                "redirectTo", "//xau.example",
                "viec", "go"));
        Document page = refused(send("head", path + "/go-bo", form), 422);
        assertThat(control(page, "notice").val()).isEqualTo("Xem bài mới.");
        assertThat(control(page, "redirectTo").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#kind option[selected]").val()).isEqualTo("REDIRECT");
        form.put("redirectTo", "/tin/moi");
        assertThat(send("head", path + "/go-bo", form).status()).isEqualTo(303);
        form.put("reason", "Gõ lần nữa");
        assertThat(refused(send("head", path + "/go-bo", form), 409).text()).contains("Gõ lần nữa", "Xem bài mới.");
    }

    @Test
    void half_a_decision_of_a_release_is_still_there() {
        Map<String, String> form =
                Map.of("account", "contributor2@quan8", "decisionNumber", "99/QĐ-BBT", "reason", "Chuyển công tác xa");
        Document page = refused(send("head", "/bien-tap/mien-nhiem", form), 422);
        Element number =
                page.select("input[name=decisionNumber][value=99/QĐ-BBT]").first();
        assertThat(number).isNotNull();
        assertThat(number.attr("aria-invalid")).isEqualTo("true");
        assertThat(number.closest("details").hasAttr("open")).isTrue();
        assertThat(page.select("textarea[name=reason]").eachText()).containsOnlyOnce("Chuyển công tác xa");
        assertThat(page.select(".ck-errors a[href=#" + number.id() + "]")).isNotEmpty();
    }

    @Test
    void a_delegation_and_an_obligation_are_still_there() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "ma-phieu", UUID.randomUUID().toString(),
                "to", "contributor2@quan8",
                "step", "approve",
                "categories", "tin-tuc",
                "from", today.toString(),
                "until", today.minusDays(3).toString(),
                "decisionNumber", "5/QĐ",
                "decisionDate", "2026-11-20"));
        Document page = refused(send("head", "/bien-tap/uy-quyen", form), 422);
        assertThat(page.select("#to option[selected]").val()).isEqualTo("contributor2@quan8");
        assertThat(control(page, "until").val()).isEqualTo(today.minusDays(3).toString());
        assertThat(control(page, "decisionNumber").val()).isEqualTo("5/QĐ");
        assertThat(control(page, "ck-cm-tin-tuc").hasAttr("checked")).isTrue();

        Map<String, String> owed = Map.of("unit", "unit2", "title", "Giá đất năm tới", "category", "van-ban");
        page = refused(send("contributor", "/bien-tap/nghia-vu/ghi", owed), 422);
        assertThat(page.select("#unit option[selected]").val()).isEqualTo("unit2");
        assertThat(control(page, "title").val()).isEqualTo("Giá đất năm tới");
        assertThat(page.select(".ck-errors a").eachAttr("href")).containsAll(List.of("#number", "#startsOn"));
    }
}
