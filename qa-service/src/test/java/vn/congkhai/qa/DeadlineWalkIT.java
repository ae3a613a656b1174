package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;

/** A question walks through its days: reminder, due, overdue, escalation, with a day off decided while it was open. */
class DeadlineWalkIT {
    private static final Map<LocalDate, Map<String, Object>> DECIDED = new TreeMap<>();

    private final QaEnvironment qa = QaEnvironment.get();

    /** Monday 7 June 2027, 09:00; fifteen working days later is Monday 28 June. */
    @Test
    void a_question_is_reminded_of_recomputed_due_overdue_and_escalated() throws Exception {
        qa.clock().set(Instant.parse("2027-06-07T02:00:00Z"));
        GreenMail mail = new GreenMail(new ServerSetup(qa.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            String code = code("Đi qua các ngày");
            String moved = Citizen.idOf(qa, "reception@quan8", "Đi qua các ngày");
            String early = ask("Đã trả lời trước khi lịch đổi");
            forward(early);
            Citizen.post(qa, "unit@quan8", "/api/questions/" + early + "/answer", Map.of("text", "Xong."));
            forward(moved);
            assertThat(staff(moved).path("dueOn").asString()).isEqualTo("2027-06-28");
            long answeredVersion = staff(early).path("version").asLong();

            decide(LocalDate.of(2027, 6, 18), "SWAP_OFF", "Công văn 456/BNV");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(staff(moved).path("dueOn").asString()).isEqualTo("2027-06-29"));
            assertThat(last(moved, "question.deadline-recomputed"))
                    .contains("2027-06-28 -> 2027-06-29", "2027-06-18", "Công văn 456/BNV");
            assertThat(staff(early).path("version").asLong()).isEqualTo(answeredVersion);
            assertThat(staff(moved).path("explanation").path("skipped").toString())
                    .contains("456/BNV");

            theAskerSeesWhichDayMovedIt(code);

            reach("2027-06-25T02:00:00Z", moved, "SOON 2027-06-29 (2)");
            reach("2027-06-29T02:00:00Z", moved, "DUE_TODAY 2027-06-29 (0)");
            assertThat(stages(sheet("unit@quan8", "2027-06-29"), moved)).containsExactly("DUE_TODAY");
            qa.restart(true);
            reach("2027-06-30T02:00:00Z", moved, "OVERDUE 2027-06-29 (1)");
            reach("2027-07-02T02:00:00Z", moved, "ESCALATED 2027-06-29 (3)");
            assertThat(staff(moved).path("daysLate").asInt()).isEqualTo(3);
            assertThat(reminders(moved)).hasSize(4);

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(subjects(mail, "unit@quan8"))
                        .contains(
                                "Câu hỏi chuyển đến",
                                "Sắp đến hạn trả lời",
                                "Đến hạn trả lời hôm nay",
                                "Quá hạn trả lời");
                assertThat(subjects(mail, "chief@quan8")).contains("Quá hạn trả lời, báo thủ trưởng");
                assertThat(subjects(mail, "unit@quan8").stream().anyMatch(one -> one.startsWith("Phiếu việc ngày")))
                        .isTrue();
            });
            assertThat(subjects(mail, "unit2@quan8")).isEmpty();
            assertThat(words(mail))
                    .contains("quan8.localhost:8080/tiep-nhan/cau-hoi/" + moved)
                    .contains("hết ngày 29/06/2027 (trước đây: 28/06/2027)", "- 18/06/2027 nay không tính: Hoán đổi");
            String past = Citizen.write(sheet("reception@quan8", "2027-06-29"));
            assertThat(past).contains("DUE_TODAY").doesNotContain(early);
            assertThat(Citizen.get(qa, "unit2@quan8", "/api/questions/daily-sheet?unit=unit")
                            .code())
                    .isEqualTo("not-entitled");
            assertThat(stages(sheet("unit2@quan8", "2027-07-02"), moved)).isEmpty();
            assertThat(html("reception@quan8")).contains("Phiếu việc ngày 02/07/2027", moved);
        } finally {
            mail.stop();
        }
    }

    private void theAskerSeesWhichDayMovedIt(String code) {
        JsonNode tracked = qa.gateway()
                .call("GET", "/api/questions/" + code, "quan8")
                .send()
                .json();
        assertThat(tracked.path("dueOn").asString()).isEqualTo("2027-06-29");
        assertThat(tracked.path("explanation").path("skipped").toString()).contains("456/BNV");
        JsonNode moved = tracked.path("timeline")
                .path(tracked.path("timeline").size() - 1)
                .path("moved");
        assertThat(moved.path("from").asString()).isEqualTo("2027-06-28");
        assertThat(moved.path("to").asString()).isEqualTo("2027-06-29");
        JsonNode day = moved.path("days").path(0);
        assertThat(day.path("date").asString()).isEqualTo("2027-06-18");
        assertThat(day.path("counts").asBoolean(true)).isFalse();
        assertThat(day.path("source").asString()).isEqualTo("Công văn 456/BNV");
        assertThat(qa.gateway()
                        .call("GET", "/hoi-dap/theo-doi/" + code, "quan8")
                        .send()
                        .body())
                .contains("Ngày được tính khác trước", "Công văn 456/BNV", "Vì sao là ngày 29/06/2027?");
    }

    @Test
    void a_make_up_day_decided_later_moves_only_what_was_asked_before_it() {
        LocalDate makeUp = Days.of(qa.clock().instant()).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        String earlier = ask("Hỏi trước ngày làm bù");
        LocalDate owed = due(earlier);
        qa.clock().set(makeUp.plusDays(1).atTime(2, 0).toInstant(ZoneOffset.UTC));
        String later = ask("Hỏi sau ngày làm bù");
        LocalDate owedLater = due(later);
        assertThat(owedLater).isAfter(owed);

        decide(makeUp, "SWAP_WORK", "Công văn 789/BNV");
        awaitMoved(earlier, 1);
        assertThat(due(earlier)).isBefore(owed);
        assertThat(last(earlier, "question.deadline-recomputed"))
                .contains(owed + " -> " + due(earlier), makeUp.toString(), "Công văn 789/BNV");

        decide(owedLater, "SWAP_OFF", "Công văn 790/BNV");
        awaitMoved(later, 1);
        assertThat(due(later)).isAfter(owedLater);
        assertThat(last(later, "question.deadline-recomputed"))
                .contains("Công văn 790/BNV")
                .doesNotContain("789/BNV", makeUp.toString());
        assertThat(recomputed(earlier)).isEqualTo(1);
    }

    private LocalDate due(String id) {
        return LocalDate.parse(staff(id).path("dueOn").asString());
    }

    private void awaitMoved(String id, long times) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(recomputed(id)).isEqualTo(times));
    }

    private long recomputed(String id) {
        return staff(id)
                .path("timeline")
                .valueStream()
                .filter(step -> step.path("type").asString().equals("question.deadline-recomputed"))
                .count();
    }

    /** A decision comes with all earlier ones of its year, as the calendar's own events do. */
    private void decide(LocalDate day, String kind, String source) {
        DECIDED.put(day, Map.of("date", day.toString(), "kind", kind, "name", "Hoán đổi", "source", source));
        List<Map<String, Object>> ofTheYear = DECIDED.entrySet().stream()
                .filter(decided -> decided.getKey().getYear() == day.getYear())
                .map(Map.Entry::getValue)
                .toList();
        int version = DECIDED.size();
        Map<String, Object> year = Map.of("year", day.getYear(), "days", ofTheYear, "version", version);
        qa.bean(EventPublisher.class)
                .publish(List.of(new OutgoingEvent(
                        "calendar.v1",
                        Integer.toString(day.getYear()),
                        "calendar",
                        year,
                        version,
                        "calendar-test",
                        null,
                        Instant.now())));
    }

    private void reach(String moment, String id, String told) {
        qa.clock().set(Instant.parse(moment));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reminders(id)).contains(told));
    }

    private List<String> reminders(String id) {
        List<String> notes = new ArrayList<>();
        for (JsonNode step : staff(id).path("timeline")) {
            if (step.path("type").asString().equals("question.owner-reminded"))
                notes.add(step.path("note").asString());
        }
        return notes;
    }

    private String last(String id, String type) {
        String note = "";
        for (JsonNode step : staff(id).path("timeline")) {
            if (step.path("type").asString().equals(type))
                note = step.path("note").asString();
        }
        return note;
    }

    private JsonNode sheet(String account, String date) {
        var answer = Citizen.get(qa, account, "/api/questions/daily-sheet?date=" + date);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String html(String account) {
        return qa.gateway()
                .call("GET", "/tiep-nhan/phieu-viec", "quan8")
                .token(qa.token(account))
                .header("Accept", "text/html")
                .send()
                .body();
    }

    private static List<String> stages(JsonNode sheet, String id) {
        List<String> stages = new ArrayList<>();
        for (JsonNode line : sheet.path("lines")) {
            if (line.path("id").asString().equals(id))
                stages.add(line.path("stage").asString());
        }
        return stages;
    }

    private static String words(GreenMail mail) throws Exception {
        StringBuilder words = new StringBuilder();
        for (var message : mail.getReceivedMessages()) words.append(message.getContent());
        return words.toString();
    }

    private static List<String> subjects(GreenMail mail, String to) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (var message : Arrays.asList(mail.getReceivedMessages())) {
            if (message.getAllRecipients()[0].toString().equals(to)) {
                subjects.add(message.getSubject().split(" - ")[0]);
            }
        }
        return subjects;
    }

    private String ask(String subject) {
        assertThat(code(subject)).startsWith("HD-");
        return Citizen.idOf(qa, "reception@quan8", subject);
    }

    private String code(String subject) {
        Map<String, Object> body = Citizen.question();
        body.put("subject", subject);
        return Citizen.ask(qa, "quan8", body).json().path("code").asString();
    }

    private void forward(String id) {
        String path = "/api/questions/" + id;
        Citizen.post(qa, "reception@quan8", path + "/classification", Map.of("field", "Hộ tịch", "general", false));
        assertThat(Citizen.post(qa, "reception@quan8", path + "/forwarding", Map.of("unit", "unit"))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode staff(String id) {
        return Citizen.get(qa, "reception@quan8", "/api/questions/" + id).json();
    }
}
