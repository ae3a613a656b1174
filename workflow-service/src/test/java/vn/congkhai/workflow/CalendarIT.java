package vn.congkhai.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.workflow.testing.Reply;
import vn.congkhai.workflow.testing.RunningWorkflow;

/** The calendar over HTTP, through the log and Kafka and back. */
class CalendarIT {
    private static final String OPERATOR = "operator@ict";
    private static final String QUESTION = "/api/calendar/working-days?from=2026-11-09&days=15";
    private static RunningWorkflow workflow;

    @BeforeAll
    static void start() throws Exception {
        workflow = new RunningWorkflow();
        await().until(() -> workflow.atDoor("quan8", "GET", QUESTION, null).status() == 200);
    }

    @AfterAll
    static void stop() {
        workflow.close();
    }

    private static String dueOn(String query) {
        return workflow.atDoor("quan8", "GET", "/api/calendar/working-days?" + query, null)
                .text("dueOn");
    }

    private static Reply decide(String account, String date, String kind, String name, String source) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("name", name);
        body.put("source", source);
        return workflow.call(account, "PUT", "/api/calendar/days/" + date, body);
    }

    private static Reply upload(String file, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "text/calendar; charset=utf-8"));
        all.addAll(List.of(headers));
        return workflow.call(OPERATOR, "POST", "/api/calendar/import", file, all.toArray(String[]::new));
    }

    private static long head() {
        return workflow.bean(CommitLog.class).head().position();
    }

    @Test
    void a_decision_moves_a_due_date_and_explains_it_and_taken_back_it_moves_back() {
        assertThat(dueOn("from=2026-11-09&days=15")).isEqualTo("2026-12-01");
        Reply decided = decide(OPERATOR, "2026-12-01", "SWAP_OFF", "Nghỉ tránh bão", "01/CT-UBND 30/11/2026");
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(decided.json().path("days").path(0).path("working").asBoolean(true))
                .isFalse();
        JsonNode due = workflow.atDoor("quan8", "GET", QUESTION, null).json();
        assertThat(due.path("dueOn").asString()).isEqualTo("2026-12-02");
        assertThat(due.path("skipped").toString())
                .contains("\"date\":\"2026-12-01\"", "Nghỉ tránh bão", "01/CT-UBND 30/11/2026");

        long before = head();
        assertThat(decide(OPERATOR, "2026-12-01", "SWAP_OFF", "Nghỉ tránh bão", "01/CT-UBND 30/11/2026")
                        .status())
                .isEqualTo(200);
        assertThat(head()).as("the same decision again is no event").isEqualTo(before);

        decide(OPERATOR, "2026-12-01", "NORMAL", "Ngày thường", "02/CT-UBND");
        assertThat(dueOn("from=2026-11-09&days=15")).isEqualTo("2026-12-01");
    }

    @Test
    void a_letter_as_a_file_makes_a_year_official_all_at_once() {
        assertThat(provisional("2028-08-30")).isTrue();
        StringBuilder letter = new StringBuilder("BEGIN:VCALENDAR\r\nX-WR-CALDESC:1234/VPCP-KGVX\r\n");
        event(letter, "20280124", "DTEND;VALUE=DATE:20280129", "Tết Nguyên đán");
        for (String day : List.of("20280101", "20280404", "20280430", "20280501", "20280902", "20281124")) {
            event(letter, day, "DURATION:P1D", "Ngày lễ");
        }
        event(letter, "20280901", "DURATION:P1D", "Quốc khánh");
        event(letter, "20280909", "DURATION:P1D", "Làm bù cho 05/09");
        event(letter, "20280905", "DURATION:P1D", "Hoán đổi (làm bù 09/09)");
        letter.append("END:VCALENDAR\r\n");

        long before = head();
        Reply imported = upload(letter.toString(), "Idempotency-Key", "lich-2028");
        assertThat(imported.status()).as(imported.toString()).isEqualTo(200);
        assertThat(imported.json().path("days").size()).isEqualTo(14);
        assertThat(head()).as("one commit").isEqualTo(before + 1);
        assertThat(provisional("2028-08-30")).isFalse();
        assertThat(dueOn("from=2028-09-04&days=4")).isEqualTo("2028-09-09");
        Reply year = workflow.get("auditor@quan8", "/api/calendar/days?year=2028");
        assertThat(year.json().path("official").asBoolean()).isTrue();
        assertThat(year.json().path("days").size()).isEqualTo(14);

        Reply again = upload(letter.toString(), "Idempotency-Key", "lich-2028");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(head()).isEqualTo(before + 1);
    }

    private static void event(StringBuilder letter, String start, String length, String name) {
        letter.append("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:%s\r\n%s\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
                .formatted(start, length, name));
    }

    private static boolean provisional(String from) {
        return workflow.atDoor("quan8", "GET", "/api/calendar/working-days?days=2&from=" + from, null)
                .json()
                .path("provisional")
                .asBoolean();
    }

    @Test
    void what_was_decided_is_known_again_after_a_restart() {
        decide(OPERATOR, "2026-12-15", "SWAP_OFF", "Họp toàn thể", "03/TB");
        assertThat(dueOn("from=2026-12-14&days=1")).isEqualTo("2026-12-16");
        workflow.restart();
        await().until(() -> workflow.atDoor("quan8", "GET", QUESTION, null).status() == 200);
        assertThat(dueOn("from=2026-12-14&days=1")).isEqualTo("2026-12-16");
    }

    @Test
    void nobody_but_the_operator_decides_and_nonsense_changes_nothing() {
        long before = head();
        refused(decide("head@quan8", "2026-12-02", "HOLIDAY", "Tự cho nghỉ", "x"), 403, "not-entitled");
        refused(workflow.atDoor("ict", "PUT", "/api/calendar/days/2026-12-02", Map.of()), 401, "unauthenticated");
        refused(decide(OPERATOR, "2026-02-30", "HOLIDAY", "Không có ngày này", "x"), 404, "not-found");
        refused(decide(OPERATOR, "1900-01-01", "HOLIDAY", "Quá xưa", "x"), 400, "invalid-parameter");
        refused(decide(OPERATOR, "2026-12-02", "HOLIDAY", "Không nguồn", ""), 422, "field-invalid");
        refused(decide(OPERATOR, "2026-12-02", null, "Không loại", "x"), 422, "field-invalid");
        assertThat(decide(OPERATOR, "2026-12-02", "PARTY", "Loại lạ", "x").status())
                .isEqualTo(400);
        refused(upload("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), 422, "field-invalid");
        Reply mistakes = upload(
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:x\r\nSUMMARY:Hỏng\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        refused(mistakes, 422, "field-invalid");
        assertThat(mistakes.json().path("errors").path(0).path("field").asString())
                .isEqualTo("line 2");
        assertThat(workflow.call(OPERATOR, "POST", "/api/calendar/import", Map.of())
                        .status())
                .isEqualTo(415);
        assertThat(head()).isEqualTo(before);
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).as(reply.toString()).isEqualTo(code);
    }
}
