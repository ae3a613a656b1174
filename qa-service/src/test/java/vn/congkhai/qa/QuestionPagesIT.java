package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.testing.TestGateway;

/** The pages as a browser without JavaScript uses them. */
class QuestionPagesIT {
    private static final Pattern CODE = Pattern.compile("HD(-[0-9A-Z]{4}){4}");
    private final QaEnvironment qa = QaEnvironment.get();

    @Test
    void a_form_leads_to_a_receipt_and_the_receipt_to_the_question() {
        var receipt = post("/hoi-dap", filledIn(), "same-origin");
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        assertThat(receipt.body()).contains("Đã tiếp nhận câu hỏi", "Ngày không tính vào thời hạn", "7424/QĐ-UBND");
        Matcher code = CODE.matcher(receipt.body());
        assertThat(code.find()).isTrue();

        var found = post(
                "/hoi-dap/theo-doi", Map.of("code", code.group().toLowerCase(java.util.Locale.ROOT)), "same-origin");
        assertThat(found.status()).isEqualTo(303);
        var page = get(found.header("Location"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.body())
                .contains("Đã tiếp nhận", "<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("Trần Thị Riêng", "0909");
    }

    @Test
    void what_was_entered_is_kept_and_what_is_wrong_is_said() {
        Map<String, String> form = filledIn();
        form.put("phone", "");
        form.put("subject", "<b>Cống</b> \"nghẹt\"");
        form.remove("consent");
        var page = post("/hoi-dap", form, "same-origin");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("Có nội dung cần sửa", "href=\"#email\"", "href=\"#consent\"", "Trần Thị Riêng")
                .contains("&lt;b>Cống&lt;/b> &#34;nghẹt&#34;")
                .doesNotContain("<b>Cống</b>");
    }

    @Test
    void another_site_cannot_send_the_form() {
        assertThat(post("/hoi-dap", filledIn(), "cross-site").status()).isEqualTo(403);
        var foreign = form("/hoi-dap", filledIn())
                .header("Origin", "https://ke-xau.example")
                .send();
        assertThat(foreign.status()).isEqualTo(403);
        var own = form("/hoi-dap", filledIn())
                .header("Origin", "http://quan8.localhost:8080")
                .send();
        assertThat(own.status()).isEqualTo(201);
    }

    @Test
    void an_unknown_code_gets_the_form_again() {
        assertThat(get("/hoi-dap/theo-doi/HD-0000-0000-0000-0000").status()).isEqualTo(404);
        assertThat(post("/hoi-dap/theo-doi", Map.of("code", "gì đó"), "same-origin")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Proves("H15")
    void the_list_promises_what_the_regulation_says() {
        var page = get("/hoi-dap");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("15 ngày làm việc", "Quyết định 7424/QĐ-UBND", "<form action=\"/hoi-dap\" method=\"post\"");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe-inline");
        assertThat(get("binhduong", "/hoi-dap").body())
                .contains("cam kết trả lời hoặc thông báo quá trình xử lý trong 15 ngày làm việc");
    }

    @Test
    @Proves({"H10", "H13"})
    void a_petition_about_an_administrative_rule_or_a_complaint_is_taken_and_answered_like_any_question() {
        assertThat(get("binhduong", "/hoi-dap").body())
                .contains("ý kiến đóng góp, thắc mắc, khiếu nại", "phản ánh, kiến nghị về quy định hành chính");
        Map<String, Object> petition = Citizen.question();
        petition.put("subject", "Kiến nghị bỏ một giấy tờ trong thủ tục");
        petition.put("text", "Quy định nộp bản sao có chứng thực là thừa, đề nghị bỏ.");
        String code = Citizen.ask(qa, "binhduong", petition).json().path("code").asString();
        String path =
                "/api/questions/" + Citizen.idOf(qa, "reception@binhduong", "Kiến nghị bỏ một giấy tờ trong thủ tục");
        staff("reception@binhduong", path + "/classification", Map.of("field", "Quy định hành chính"));
        staff("reception@binhduong", path + "/forwarding", Map.of("unit", "unit"));
        staff("unit@binhduong", path + "/answer", Map.of("text", "Sở sẽ trình bỏ yêu cầu này."));
        assertThat(get("binhduong", "/hoi-dap/theo-doi/" + code).body()).contains("Sở sẽ trình bỏ yêu cầu này.");
    }

    @Test
    @Proves("H14")
    void where_the_regulation_lets_askers_reach_who_handles_their_question_his_address_is_there() {
        for (String portal : List.of("binhduong", "quan8")) {
            Map<String, Object> body = Citizen.question();
            body.put("subject", "Ai đang xử lý");
            String code = Citizen.ask(qa, portal, body).json().path("code").asString();
            String path = "/api/questions/" + Citizen.idOf(qa, "reception@" + portal, "Ai đang xử lý");
            String followed = "/hoi-dap/theo-doi/" + code;
            assertThat(get(portal, followed).body()).doesNotContain("mailto:unit");
            staff("reception@" + portal, path + "/classification", Map.of("field", "Hộ tịch"));
            staff("reception@" + portal, path + "/forwarding", Map.of("unit", "unit"));
            boolean reachable = get(portal, followed).body().contains("href=\"mailto:unit@binhduong\"");
            assertThat(reachable).as(portal).isEqualTo(portal.equals("binhduong"));
        }
    }

    private void staff(String account, String path, Map<String, Object> body) {
        var done = Citizen.post(qa, account, path, body);
        assertThat(done.status()).as(path + ": " + done.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "trungdung,Bạn đọc hỏi cơ quan chức năng trả lời",
        "longxuyen,Trao đổi - Hỏi đáp",
        "krongpac,Trả lời thư của công dân trên mạng"
    })
    @Proves({"H12", "C30"})
    void the_section_is_called_what_the_regulation_calls_it(String portal, String section) {
        assertThat(get(portal, "/hoi-dap").body()).contains("<h1>" + section + "</h1>");
    }

    @Test
    void what_was_answered_can_be_looked_up_before_the_form() {
        assertThat(get("/hoi-dap").body())
                .containsSubsequence("role=\"search\"", "id=\"dat-cau-hoi\"", "id=\"theo-doi\"", "id=\"da-tra-loi\"")
                .contains("href=\"#dat-cau-hoi\"", "Lời đồng ý này là bản 2026-11.")
                .doesNotContain("(bản 2026-11)");
        assertThat(get("/hoi-dap?q=khong-co-cau-nao").body())
                .containsSubsequence("id=\"da-tra-loi\"", "Không có câu trả lời nào như vậy.", "id=\"dat-cau-hoi\"")
                .containsOnlyOnce("id=\"da-tra-loi\"");
    }

    @Test
    void what_is_not_published_has_no_page() {
        assertThat(get("/hoi-dap/019ab2c0-4d5e-7a10-8b3c-1f2e3d4c5b6a/x").status())
                .isEqualTo(404);
    }

    private static Map<String, String> filledIn() {
        return new TreeMap<>(Map.of(
                "subject", "Xin hỏi về hộ tịch",
                "text", "Dòng một\r\nDòng hai",
                "name", "Trần Thị Riêng",
                "email", "",
                "phone", "0909 123 456",
                "address", "",
                "field", "",
                "consent", "true"));
    }

    private TestGateway.Answer get(String path) {
        return get("quan8", path);
    }

    private TestGateway.Answer get(String portal, String path) {
        return qa.gateway()
                .call("GET", path, portal)
                .header("Accept", "text/html")
                .send();
    }

    private TestGateway.Answer post(String path, Map<String, String> form, String site) {
        return form(path, form).header("Sec-Fetch-Site", site).send();
    }

    private TestGateway.Call form(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return qa.gateway()
                .call("POST", path, "quan8")
                .header("Accept", "text/html")
                .body("application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }
}
