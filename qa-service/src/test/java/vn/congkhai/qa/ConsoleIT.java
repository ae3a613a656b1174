package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.testing.Browser;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.regulation.calendar.WorkingDays;
import vn.congkhai.testing.TestGateway;

/** The pages of reception and units: who sees what, what he is refused, and that what he does there is done. */
class ConsoleIT {
    private static final List<String> ACTS = List.of(
            "phan-loai",
            "de-xuat",
            "chuyen",
            "ngoai-pham-vi",
            "duyet",
            "tra-loi",
            "hen-ngay",
            "tra-lai",
            "lay-lai",
            "dang",
            "mo-lai");

    private final QaEnvironment qa = QaEnvironment.get();
    private final Browser reception = new Browser(qa, "reception@quan8");
    private final Browser unit = new Browser(qa, "unit@quan8");
    private final Browser unit2 = new Browser(qa, "unit2@quan8");

    private String asked(String portal, String subject) {
        Map<String, Object> body = Citizen.question();
        body.put("subject", subject);
        assertThat(Citizen.ask(qa, portal, body).status()).isEqualTo(201);
        return "/tiep-nhan/cau-hoi/" + Citizen.idOf(qa, "reception@" + portal, subject);
    }

    private static void classify(Browser by, String path) {
        done(by.send(path + "/phan-loai", Map.of("field", "Hạ tầng", "general", "true")));
    }

    private static void forward(Browser by, String path) {
        classify(by, path);
        done(by.send(path + "/chuyen", Map.of("unit", "unit", "note", "Xem giúp.")));
    }

    private static void done(TestGateway.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private JsonNode api(String account, String path) {
        return Citizen.get(qa, account, "/api/questions/" + path.substring(path.lastIndexOf('/') + 1))
                .json();
    }

    @Test
    void only_who_handles_questions_enters() {
        var nobody = qa.gateway()
                .call("GET", "/tiep-nhan", "quan8")
                .header("Accept", "text/html")
                .send();
        assertThat(nobody.status()).isEqualTo(401);
        String path = asked("quan8", "Ai được vào");
        Browser member = new Browser(qa, "contributor@quan8");
        for (String page : List.of("", "/phieu-viec", "/khoi-luong", "/thu")) {
            assertThat(member.open("/tiep-nhan" + page).status()).as(page).isEqualTo(403);
            for (String name : List.of("reception", "auditor")) {
                assertThat(new Browser(qa, name + "@quan8")
                                .open("/tiep-nhan" + page)
                                .status())
                        .as(name + page)
                        .isEqualTo(200);
            }
        }
        assertThat(member.open(path).status()).isEqualTo(403);
        assertThat(unit.open("/tiep-nhan").body()).doesNotContain("/tiep-nhan/khoi-luong", "Ai được vào");
        assertThat(unit.open("/tiep-nhan/khoi-luong").status()).isEqualTo(403);
        assertThat(unit.open("/tiep-nhan/thu").status()).isEqualTo(403);
        assertThat(unit.open("/tiep-nhan/phieu-viec?don-vi=unit2").status()).isEqualTo(403);
        assertThat(unit.open(path).status()).as("not forwarded to it").isEqualTo(403);
    }

    @Test
    void a_released_persons_browser_is_told_that_its_session_is_over() {
        String path = asked("quan8", "Người vừa thôi việc");
        Browser officer = new Browser(qa, "officer@quan8");
        assertThat(officer.open("/tiep-nhan").header("X-Congkhai-Session"))
                .as("who never had a right loses none")
                .isEmpty();
        qa.appoint("officer@quan8", "TECHNICAL_UNIT");
        await().until(() -> officer.open("/tiep-nhan").status() == 200);
        qa.release("officer@quan8");
        await().until(() -> officer.open("/tiep-nhan").status() == 403);
        for (String page : List.of("/tiep-nhan", "/tiep-nhan/khoi-luong", "/tiep-nhan/phieu-viec", path)) {
            TestGateway.Answer refused = officer.open(page);
            assertThat(refused.status()).as(page).isEqualTo(403);
            assertThat(refused.header("X-Congkhai-Session")).as(page).isEqualTo("ended");
        }
        assertThat(officer.send(path + "/phan-loai", Map.of("field", "Hạ tầng")).header("X-Congkhai-Session"))
                .isEqualTo("ended");
    }

    @Test
    void a_question_stands_where_it_waits_with_its_day_and_the_reason_for_the_day() {
        String path = asked("quan8", "Chờ ai");
        String waiting = reception.open("/tiep-nhan").body();
        assertThat(waiting)
                .contains("Chờ ai", "Còn 15 ngày làm việc", "15 ngày làm việc kể từ ngày", path + "?viec=phan-loai")
                .contains("<kbd>p</kbd>", "<kbd>j</kbd>");
        var classified = reception.send(path + "/phan-loai", Map.of("field", "Hạ tầng"));
        assertThat(classified.header("Location")).isEqualTo(path + "?xong=phan-loai&viec=chuyen");
        String next = reception.open(path + "?xong=phan-loai&viec=chuyen").body();
        assertThat(next).contains("Đã phân loại.", "Chuyển đơn vị", "name=\"unit\"", "Ngày không tính vào thời hạn");
        var forwarded = reception.send(path + "/chuyen", Map.of("unit", "unit", "note", "Xem giúp."));
        assertThat(forwarded.header("Location")).isEqualTo("/tiep-nhan?xong=chuyen");
        assertThat(reception.open("/tiep-nhan").body()).doesNotContain(path);
        assertThat(reception.open("/tiep-nhan?xem=o-don-vi").body()).contains(path);
        assertThat(unit.open("/tiep-nhan").body()).contains(path, "Chờ đơn vị trả lời", "?viec=tra-loi");
        assertThat(unit2.open("/tiep-nhan").body()).doesNotContain(path);
        assertThat(unit2.open(path).status()).isEqualTo(403);
        assertThat(unit.open(path).body()).contains("Xem giúp.", "Nguyễn Thị Bí Mật", "bimat@example.org");
    }

    @Test
    void nobody_sees_a_control_that_is_not_his_and_calling_it_anyway_is_refused() {
        String path = asked("quan8", "Ai thấy nút nào");
        Browser auditor = new Browser(qa, "auditor@quan8");
        assertThat(reception.open(path).body())
                .contains("?viec=phan-loai", "?viec=ngoai-pham-vi")
                .doesNotContain("?viec=chuyen", "?viec=de-xuat", "?viec=tra-loi", "?viec=dang");
        forward(reception, path);
        assertThat(reception.open(path).body()).contains("?viec=lay-lai").doesNotContain("?viec=tra-loi");
        assertThat(unit.open(path).body())
                .contains("?viec=tra-loi", "?viec=hen-ngay")
                .doesNotContain("?viec=lay-lai", "?viec=chuyen", "?viec=duyet");
        assertThat(auditor.open(path).body()).doesNotContain("?viec=", "<form action=\"" + path);
        long before = api("auditor@quan8", path).path("version").asLong();
        Map<String, String> everything = Map.of(
                "field",
                "X",
                "to",
                "X",
                "unit",
                "unit2",
                "reason",
                "X",
                "text",
                "X",
                "question",
                "X",
                "answer",
                "X",
                "legalBasis",
                "X",
                "competentBody",
                "X");
        for (String act : ACTS) {
            assertThat(auditor.send(path + "/" + act, everything).status())
                    .as(act)
                    .isEqualTo(403);
            assertThat(unit2.send(path + "/" + act, everything).status())
                    .as(act)
                    .isEqualTo(403);
        }
        for (String act : List.of("chuyen", "phan-loai", "dang", "ngoai-pham-vi", "mo-lai")) {
            assertThat(unit.send(path + "/" + act, everything).status()).as(act).isEqualTo(403);
            assertThat(reception.send(path + "/" + act, everything).status())
                    .as(act)
                    .isEqualTo(409);
        }
        assertThat(reception.send(path + "/la-lung", everything).status()).isEqualTo(404);
        assertThat(api("auditor@quan8", path).path("version").asLong()).isEqualTo(before);
    }

    @Test
    void a_unit_promises_a_day_and_answers_with_a_file_and_what_was_written_is_kept() {
        String path = asked("quan8", "Trả lời có tệp");
        forward(reception, path);
        var past = unit.send(path + "/hen-ngay", Map.of("reason", "Đang khảo sát", "promisedOn", "2020-01-01"));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.body()).contains("Ngày hẹn trả lời phải sau hôm nay.", "Đang khảo sát", "href=\"#promisedOn\"");
        LocalDate sunday = Days.of(qa.clock().instant()).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        LocalDate day = WorkingDays.stateAgencies().due(sunday, 1).dueOn();
        var closed = unit.send(path + "/hen-ngay", Map.of("reason", "Đang khảo sát", "promisedOn", sunday.toString()));
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.body()).contains("Ngày làm việc kế tiếp là " + VietnamTime.date(day), "href=\"#promisedOn\"");
        done(unit.send(path + "/hen-ngay", Map.of("reason", "Đang khảo sát", "promisedOn", day.toString())));
        assertThat(api("unit@quan8", path).path("promisedOn").asString()).isEqualTo(day.toString());

        assertThat(unit.open(path + "?viec=tra-loi&mau=thu-tuc").body())
                .contains("Để làm thủ tục ..., ông/bà cần:", "mẫu của cổng");
        var empty = unit.send(path + "/tra-loi", Map.of("text", " "), "cong-van.pdf", "Công văn");
        assertThat(empty.status()).as(empty.body()).isEqualTo(422);
        assertThat(empty.body()).contains("cong-van.pdf", "href=\"#text\"");
        String kept = empty.body().replaceAll("(?s).*name=\"attachments\" value=\"([0-9a-f-]+)\".*", "$1");
        done(unit.send(path + "/tra-loi", Map.of("text", "Sẽ sửa trong tháng.", "attachments", kept)));
        JsonNode answer = api("reception@quan8", path).path("answer");
        assertThat(answer.path("text").asString()).isEqualTo("Sẽ sửa trong tháng.");
        assertThat(answer.path("attachments").get(0).path("name").asString()).isEqualTo("cong-van.pdf");
    }

    @Test
    void what_concerns_everybody_is_published_without_its_asker() {
        String path = asked("quan8", "Của Nguyễn Thị Bí Mật hỏi");
        forward(reception, path);
        done(unit.send(path + "/tra-loi", Map.of("text", "Sẽ sửa, liên hệ 0909 123 456.")));
        await().untilAsserted(() ->
                assertThat(reception.open("/tiep-nhan?xem=can-dang").body()).contains(path));
        assertThat(reception.open(path + "?viec=dang").body())
                .contains("Của […] hỏi", "Sẽ sửa, liên hệ […].", "7424/QĐ-UBND");
        Map<String, String> named = Map.of("question", "Cô Nguyễn Thị Bí Mật hỏi", "answer", "Gọi 0912345678");
        var refused = reception.send(path + "/dang", named);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Còn tên hoặc địa chỉ liên lạc của người hỏi.", "Gọi 0912345678");
        Map<String, String> form =
                Map.of("question", "Sửa cống\nBao giờ?", "answer", "Gọi 0283 1234567", "confirmed", "personal-data");
        done(reception.send(path + "/dang", form));
        String url =
                api("reception@quan8", path).path("publication").path("url").asString();
        var published = qa.gateway().call("GET", url, "quan8").send();
        assertThat(published.body()).contains("Sửa cống", "0283 1234567").doesNotContain("Bí Mật");
    }

    @Test
    void at_trung_dung_the_board_proposes_before_anybody_forwards() {
        Browser board = new Browser(qa, "reception@trungdung");
        String path = asked("trungdung", "Đường liên xóm");
        classify(board, path);
        assertThat(board.open(path).body())
                .contains("?viec=de-xuat", "76/QĐ-UBND Điều 5 khoản 4", "Ủy ban nhân dân xã Trung Dũng")
                .doesNotContain("?viec=chuyen");
        var early = board.send(path + "/chuyen", Map.of("unit", "unit"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("Ban Biên tập phải đề xuất hướng xử lý trước khi chuyển câu hỏi.");
        var proposed = board.send(path + "/de-xuat", Map.of("to", "UBND xã", "note", "Giao Địa chính."));
        assertThat(proposed.header("Location")).endsWith("?xong=de-xuat&viec=chuyen");
        done(board.send(path + "/chuyen", Map.of("unit", "unit2")));
        assertThat(api("reception@trungdung", path).path("unit").asString()).isEqualTo("unit2");
    }

    @Test
    void where_the_portal_asks_for_it_the_head_of_the_unit_approves() {
        Browser desk = new Browser(qa, "reception@krongpac");
        Browser officer = new Browser(qa, "unit@krongpac");
        Browser chief = new Browser(qa, "chief@krongpac");
        String path = asked("krongpac", "Chờ thủ trưởng");
        forward(desk, path);
        assertThat(officer.open(path).body()).contains("trình thủ trưởng đơn vị duyệt");
        done(officer.send(path + "/tra-loi", Map.of("text", "Bản soạn đầu.")));
        assertThat(officer.open(path).body()).contains("Bản soạn đầu.").doesNotContain("?viec=duyet");
        assertThat(officer.send(path + "/duyet", Map.of()).status()).isEqualTo(403);
        assertThat(chief.open("/tiep-nhan").body()).contains("Chờ thủ trưởng duyệt");
        done(chief.send(path + "/tra-lai", Map.of("reason", "Ghi rõ căn cứ.")));
        done(officer.send(path + "/tra-loi", Map.of("text", "Bản soạn sau.")));
        done(chief.send(path + "/duyet", Map.of()));
        JsonNode answered = api("reception@krongpac", path);
        assertThat(answered.path("state").asString()).isEqualTo("ANSWERED");
        assertThat(answered.path("answer").path("text").asString()).isEqualTo("Bản soạn sau.");
    }

    @Test
    void what_is_not_ours_is_told_with_the_law_and_taken_back_comes_back() {
        String path = asked("quan8", "Việc của nơi khác");
        forward(reception, path);
        done(reception.send(path + "/lay-lai", Map.of("reason", "Chuyển nhầm.")));
        assertThat(unit.open("/tiep-nhan").body()).doesNotContain(path);
        var missing = reception.send(path + "/ngoai-pham-vi", Map.of("reason", "Thuộc thành phố."));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("href=\"#legalBasis\"", "href=\"#competentBody\"", "Thuộc thành phố.");
        Map<String, String> form = Map.of(
                "ma-phieu",
                "mot-phieu",
                "reason",
                "Thuộc thành phố.",
                "legalBasis",
                "Luật Đất đai",
                "competentBody",
                "UBND Thành phố");
        done(reception.send(path + "/ngoai-pham-vi", form));
        long version = api("auditor@quan8", path).path("version").asLong();
        done(reception.send(path + "/ngoai-pham-vi", form));
        assertThat(api("auditor@quan8", path).path("version").asLong())
                .as("sent twice")
                .isEqualTo(version);
        assertThat(reception.open(path).body()).contains("Căn cứ: Luật Đất đai", "?viec=mo-lai");
    }

    @Test
    void the_sheet_and_the_load_say_the_same_numbers() {
        asked("quan8", "Đếm cùng nhau");
        JsonNode counts = Citizen.get(qa, "reception@quan8", "/api/questions/daily-sheet")
                .json()
                .path("counts");
        String open = "<dt>Đang mở</dt><dd>" + counts.path("open").asInt() + "</dd>";
        assertThat(reception.open("/tiep-nhan/phieu-viec").body()).contains("Toàn cổng", open);
        assertThat(unit.open("/tiep-nhan/phieu-viec").body()).contains("Phòng Quản lý đô thị");
        assertThat(reception
                        .open("/tiep-nhan/phieu-viec?don-vi=unit2&ngay=2026-01-05")
                        .body())
                .contains("Phiếu việc ngày 05/01/2026", "Phòng Tài nguyên và Môi trường");
        assertThat(reception.open("/tiep-nhan/phieu-viec?ngay=hom-qua").status())
                .isEqualTo(400);
        String load = reception.open("/tiep-nhan/khoi-luong").body();
        assertThat(load).contains("Bộ phận tiếp nhận", "Phòng Quản lý đô thị", "<svg class=\"ck-bar\"");
    }

    @Test
    void nothing_written_becomes_code_on_a_page() {
        String path = asked("quan8", "<script>alert(1)</script>");
        done(reception.send(path + "/phan-loai", Map.of("field", "\"><script>alert(2)</script>")));
        for (String page : List.of(path, "/tiep-nhan", path + "?viec=phan-loai&xong=<script>&mau=<script>")) {
            assertThat(reception
                            .open(page.replace("<", "%3C").replace(">", "%3E"))
                            .body())
                    .doesNotContain("<script>alert", "<script>&");
        }
    }
}
