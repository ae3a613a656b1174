package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.testing.Reply;
import vn.congkhai.workflow.testing.RunningWorkflow;

/** What the commune's regulation forbids to publish: whoever approves at a page signs for every point of it, or nothing is public. */
class ProhibitedContentIT extends AtTheDesk {
    private static final Map<String, String> POINTS = Map.of(
            "state-and-security", "gây phương hại an ninh, trật tự",
            "state-secrets", "Tiết lộ bí mật Nhà nước, quân sự, an ninh, kinh tế, đối ngoại",
            "unlawful-trade", "Quảng cáo, mua bán thu lợi bất chính",
            "slander", "Xuyên tạc, vu khống, xúc phạm uy tín tổ chức");

    @Test
    @Proves({"R03", "R04", "R05", "R06"})
    void nobody_approves_without_having_signed_for_each_prohibition_of_article_six() {
        Map<String, Object> news = RunningWorkflow.news("Tin của xã");
        Reply submitted = workflow.post("contributor@trungdung", "/api/articles", news);
        String path = "/api/articles/" + submitted.text("id");
        Reply edited = workflow.call("deputy@trungdung", "PUT", path, news, "If-Match", submitted.header("ETag"));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);

        String page = "/bien-tap/tin/" + submitted.text("id");
        Reply asked = workflow.call("head@trungdung", "GET", page, null, "Accept", "text/html");
        POINTS.forEach((id, words) -> {
            assertThat(asked.body()).contains("value=\"" + id + "\" required", words, "Điều 6 khoản 1");
            List<String> others =
                    POINTS.keySet().stream().filter(other -> !other.equals(id)).toList();
            Reply refused = approve(page, others);
            assertThat(refused.status()).as(id).isEqualTo(422);
            assertThat(refused.body()).contains("Chưa đánh dấu: ", words);
        });
        assertThat(workflow.get("head@trungdung", path).text("state")).isEqualTo("EDITED");
        assertThat(approve(page, List.copyOf(POINTS.keySet())).status()).isEqualTo(303);
        assertThat(workflow.get("head@trungdung", path).text("state")).isEqualTo("PUBLISHED");
    }

    private static Reply approve(String page, List<String> signed) {
        String form = signed.stream()
                .map(item -> "checklist=" + URLEncoder.encode(item, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "revision=1&", ""));
        return workflow.call(
                "head@trungdung",
                "POST",
                page + "/duyet",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }
}
