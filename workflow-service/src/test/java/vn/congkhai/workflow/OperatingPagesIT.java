package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.workflow.staff.AccountSign;
import vn.congkhai.workflow.testing.Reply;
import vn.congkhai.workflow.testing.TestGateway;

/** The operators' pages: who may see them, what they say about services that answer and about those that do not. */
class OperatingPagesIT extends AtTheDesk {
    private static final String OPERATOR = "operator@ict";
    private static final String NOBODY_SILENT = "],\"unavailable\":[]}";

    private static Reply page(String account, String path) {
        return workflow.call(account, "GET", path, null, "Accept", "text/html");
    }

    private static Reply send(String account, String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return workflow.call(
                account,
                "POST",
                path,
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }

    private static TestGateway gateway() {
        return workflow.gateway();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ban-chieu", "/thu-hong", "/so-cai", "/lich", "/an-ninh"})
    void only_operators_enter(String path) {
        assertThat(workflow.atDoor("ict", "GET", "/van-hanh" + path, null).status())
                .isEqualTo(401);
        for (String stranger : List.of("head@quan8", "auditor@quan8", "reception@quan8")) {
            assertThat(page(stranger, "/van-hanh" + path).status()).as(stranger).isEqualTo(403);
        }
        assertThat(page(OPERATOR, "/van-hanh" + path).status()).isEqualTo(200);
    }

    @Test
    void nobody_else_gives_a_command_and_none_is_passed_on() {
        gateway().asked().clear();
        for (String path : List.of(
                "ban-chieu/workflow-service/staff/dung-lai", "thu-hong/abc/phat-lai", "lich/ngay", "lich/nhap")) {
            assertThat(send("head@quan8", "/van-hanh/" + path, Map.of()).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(gateway().asked()).isEmpty();
    }

    @Test
    void the_overview_names_what_needs_somebody() {
        gateway()
                .answer(
                        "processes",
                        200,
                        "{\"items\":[{\"service\":\"qa-service\",\"name\":\"qa-service\",\"state\":\"UP\",\"startedAt\":\"2026-11-23T08:00:00Z\","
                                + "\"memory\":1048576,\"memoryLimit\":2097152,\"needs\":[{\"name\":\"broker\",\"state\":\"DOWN\"}]}],"
                                + "\"unavailable\":[\"search-service\"]}");
        gateway().answer("dead-letters", 200, "{\"items\":[{\"id\":\"x\"},{\"id\":\"y\"}" + NOBODY_SILENT);
        gateway()
                .answer(
                        "projections",
                        200,
                        "{\"items\":[{\"service\":\"qa-service\",\"name\":\"askers\",\"lagEvents\":9,\"lagSeconds\":300}"
                                + NOBODY_SILENT);
        gateway().answer("logs", 200, "{\"items\":[{\"service\":\"workflow-service\",\"head\":4711}" + NOBODY_SILENT);
        String body = page(OPERATOR, "/van-hanh").body();
        assertThat(body)
                .contains(
                        "qa-service không tới được Kafka.",
                        "search-service: không trả lời.",
                        "2 thư hỏng chờ xử lý.",
                        "Đọc chậm hơn một phút: qa-service askers.",
                        "4711",
                        "1 / 2 MiB",
                        "quan8.localhost");
        assertThat(gateway().asked()).allMatch(line -> line.contains("Bearer ")).isNotEmpty();
    }

    @Test
    void services_that_hang_do_not_hang_the_page() {
        CountDownLatch held = gateway().hold();
        try {
            Reply reply = page(OPERATOR, "/van-hanh");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).contains("không trả lời", "Các cổng");
            assertThat(held.getCount()).as("they still hang").isEqualTo(1);
        } finally {
            held.countDown();
        }
    }

    @Test
    void a_rebuild_is_begun_once_and_its_progress_is_shown() {
        gateway()
                .answer(
                        "projections",
                        200,
                        "{\"items\":[{\"service\":\"workflow-service\",\"name\":\"worklist\",\"reads\":\"log\",\"position\":7,\"lagEvents\":0,"
                                + "\"rebuildable\":true,\"rebuild\":{\"done\":250,\"total\":1000,\"rate\":125.0,\"secondsLeft\":6.0}},"
                                + "{\"service\":\"workflow-service\",\"name\":\"staff\",\"reads\":\"log\",\"rebuildable\":true,\"rebuild\":null,"
                                + "\"givenUp\":{\"at\":\"2026-11-23T08:00:00Z\",\"reason\":\"INCOMPLETE\"}},"
                                + "{\"service\":\"qa-service\",\"name\":\"calendar\",\"reads\":\"topic\",\"rebuildable\":false,\"rebuild\":null}"
                                + NOBODY_SILENT);
        String body = page(OPERATOR, "/van-hanh/ban-chieu").body();
        assertThat(body)
                .contains("value=\"25\"", "250 / 1000 sự kiện", "còn chừng 6 giây", "data-ck-live", "/staff/dung-lai")
                .containsOnlyOnce("không thành: bản mới thiếu điều mà bản đang trả lời có. Bản cũ vẫn trả lời.")
                .doesNotContain("/worklist/dung-lai", "/calendar/dung-lai");

        gateway().answer("projections/workflow-service/staff/rebuild", 202, "");
        Reply begun = send(OPERATOR, "/van-hanh/ban-chieu/workflow-service/staff/dung-lai", Map.of());
        assertThat(begun.status()).isEqualTo(303);
        assertThat(begun.header("Location")).isEqualTo("/van-hanh/ban-chieu?xong=1");
        gateway().answer("projections/workflow-service/staff/rebuild", 409, "{}");
        Reply again = send(OPERATOR, "/van-hanh/ban-chieu/workflow-service/staff/dung-lai", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Bản chiếu này đang được dựng lại.");
    }

    @Test
    void a_dead_letter_says_who_could_not_read_it_and_why_and_is_replayed() {
        String id = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("content-service.publications|publication.v1|3|17".getBytes(StandardCharsets.UTF_8));
        gateway()
                .answer(
                        "dead-letters",
                        200,
                        "{\"items\":[{\"id\":\"" + id
                                + "\",\"topic\":\"publication.v1\",\"key\":\"<script>\",\"cause\":\"unreadable: no JSON\","
                                + "\"at\":\"2026-11-23T08:00:00Z\"}" + NOBODY_SILENT);
        assertThat(page(OPERATOR, "/van-hanh/thu-hong").body())
                .contains("content-service.publications", "unreadable: no JSON", "&lt;script&gt;")
                .doesNotContain("khóa <script>");
        gateway().answer("dead-letters/" + id + "/replay", 202, "");
        assertThat(send(OPERATOR, "/van-hanh/thu-hong/" + id + "/phat-lai", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(send(OPERATOR, "/van-hanh/thu-hong/gone/phat-lai", Map.of()).status())
                .as("nobody answers for it")
                .isEqualTo(503);
    }

    @Test
    void checkpoints_are_told_in_plain_words() {
        gateway()
                .answer(
                        "checkpoints",
                        200,
                        "{\"items\":[" + mark(30, true, "true") + "," + mark(20, true, "false") + ","
                                + mark(10, false, "true") + "," + mark(5, true, "null") + NOBODY_SILENT);
        assertThat(page(OPERATOR, "/van-hanh/so-cai").body())
                .contains("Nguyên vẹn", "Sổ đã bị sửa", "Chữ ký không đúng", "Của sổ trước lần khôi phục")
                .contains("không có dòng nào bị sửa, bớt hay chen vào");
    }

    private static String mark(int size, boolean signed, String kept) {
        return "{\"service\":\"qa-service\",\"size\":" + size
                + ",\"time\":\"2026-11-23T08:00:00Z\",\"keyId\":\"k\",\"root\":\"r\"," + "\"signed\":" + signed
                + ",\"kept\":" + kept + "}";
    }

    @Test
    void a_day_is_decided_by_form_and_by_file_and_a_wrong_one_says_why() {
        Map<String, String> day =
                Map.of("date", "2049-03-03", "kind", "HOLIDAY", "name", "Nghỉ tránh bão", "source", "01/CT-UBND");
        Reply decided = send(OPERATOR, "/van-hanh/lich/ngay", day);
        assertThat(decided.status()).as(decided.toString()).isEqualTo(303);
        assertThat(page(OPERATOR, decided.header("Location")).body())
                .contains("Đã ghi quyết định về ngày này.", "Nghỉ tránh bão", "01/CT-UBND", "03/03/2049");

        long before = head();
        Reply incomplete =
                send(OPERATOR, "/van-hanh/lich/ngay", Map.of("date", "2049-03-04", "kind", "TEA", "name", "Tết"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.body()).contains("value=\"Tết\"", "source-error");
        assertThat(send(OPERATOR, "/van-hanh/lich/ngay", Map.of("date", "hôm qua"))
                        .status())
                .isEqualTo(422);
        assertThat(send(OPERATOR, "/van-hanh/lich/ngay", Map.of("date", "1949-03-04"))
                        .status())
                .isEqualTo(400);
        assertThat(send(OPERATOR, "/van-hanh/lich/nhap", Map.of()).status()).isEqualTo(422);
        assertThat(page(OPERATOR, "/van-hanh/lich?nam=99").status()).isEqualTo(400);
        assertThat(head()).isEqualTo(before);

        Reply imported = upload("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20490405
                SUMMARY:Nghỉ bù
                DESCRIPTION:02/CT-UBND
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
        assertThat(imported.status()).as(imported.toString()).isEqualTo(303);
        assertThat(page(OPERATOR, imported.header("Location")).body()).contains("05/04/2049", "02/CT-UBND");
        Reply broken = upload("BEGIN:VCALENDAR\r\n");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.body()).contains("chưa có ngày nào thay đổi");
    }

    private static Reply upload(String file) {
        String boundary = "congkhai";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"lich.ics\"\r\n"
                + "Content-Type: text/calendar\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n";
        return workflow.call(
                OPERATOR,
                "POST",
                "/van-hanh/lich/nhap",
                body,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Accept",
                "text/html");
    }

    @Test
    void the_security_log_is_filtered_by_the_gateway_and_shown_in_words() {
        gateway()
                .answer(
                        "security",
                        200,
                        "{\"items\":[{\"at\":\"2026-11-23T08:00:00Z\",\"kind\":\"REFUSED\",\"portal\":\"quan8\",\"account\":\"editor@quan8\","
                                + "\"client\":\"127.0.0.1\",\"method\":\"POST\",\"path\":\"/api/staff\",\"status\":403,\"code\":\"not-entitled\",\"times\":4}],"
                                + "\"total\":1}");
        gateway().asked().clear();
        String body = page(OPERATOR, "/van-hanh/an-ninh?loai=REFUSED&nguoi=" + AccountSign.of("editor@quan8"))
                .body();
        assertThat(body).contains("Bị từ chối", "editor@quan8", "403 not-entitled", "4 lần nữa trong một phút");
        assertThat(body).doesNotContain("=editor@quan8", "=editor%40quan8"); // in no address, which a browser keeps
        assertThat(gateway().asked())
                .singleElement()
                .asString()
                .startsWith("GET /api/operations/security?kind=REFUSED&account=editor%40quan8 ");
    }

    @Test
    void whom_only_the_board_knows_is_found_in_the_security_log() {
        Map<String, Object> decision = Map.of("number", "2/QĐ", "date", "2026-11-20");
        String account = "sau@trungdung";
        workflow.post(
                "head@trungdung", "/api/staff", Map.of("account", account, "role", "MEMBER", "decision", decision));
        org.awaitility.Awaitility.await()
                .untilAsserted(() ->
                        assertThat(page(OPERATOR, "/van-hanh/an-ninh").body()).contains("(" + account + ")"));
        gateway().answer("security", 200, "{\"items\":[],\"total\":0}");
        gateway().asked().clear();
        page(OPERATOR, "/van-hanh/an-ninh?nguoi=" + AccountSign.of(account));
        assertThat(gateway().asked()).singleElement().asString().contains("account=sau%40trungdung");
    }

    @Test
    void a_released_persons_browser_is_told_that_its_session_is_over() {
        workflow.post(
                "head@trungdung",
                "/api/staff",
                Map.of(
                        "account",
                        "officer@trungdung",
                        "role",
                        "MEMBER",
                        "categories",
                        List.of(),
                        "decision",
                        Map.of("number", "1/QĐ", "date", "2026-11-20")));
        org.awaitility.Awaitility.await()
                .until(() -> page("officer@trungdung", "/bien-tap").status() == 200);
        workflow.post("head@trungdung", "/api/staff/officer@trungdung/release", Map.of("reason", "Chuyển công tác"));
        org.awaitility.Awaitility.await()
                .until(() -> page("officer@trungdung", "/bien-tap").status() == 403);
        assertThat(page("officer@trungdung", "/bien-tap").header("X-Congkhai-Session"))
                .isEqualTo("ended");
        assertThat(page("officer@trungdung", "/kiem-tra").header("X-Congkhai-Session"))
                .isEqualTo("ended");
        assertThat(page("officer@quan8", "/kiem-tra").header("X-Congkhai-Session"))
                .as("who never had a right loses none")
                .isEmpty();
    }
}
