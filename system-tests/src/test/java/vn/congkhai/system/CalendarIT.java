package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.regulation.proof.Proves;

/** A day decided by the operator, as a citizen who waits for an answer sees it. */
class CalendarIT {
    private static final String LETTER = "Công văn 99/UBND-VX";

    private final PortalInstance system = TheSystem.running();
    private final Door citizen = system.visitor("quan8");
    private final Door operator = system.as("operator@ict");

    private JsonNode due(String from, int days) {
        Reply reply = citizen.get("/api/calendar/working-days?from=" + from + "&days=" + days);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private Reply decide(Door who, LocalDate day, String kind, String name) {
        return who.put("/api/calendar/days/" + day, Map.of("kind", kind, "name", name, "source", LETTER));
    }

    private JsonNode ask(String subject) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("subject", subject);
        question.put("text", "Bao giờ Ủy ban tiếp dân?");
        question.put("name", "Trần Thị Bảy");
        question.put("phone", "0912345678");
        question.put("consent", true);
        Reply asked = citizen.post("/api/questions", question);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        return asked.json();
    }

    private String dueOn(String code) {
        return citizen.get("/api/questions/" + code).json().path("dueOn").asString();
    }

    /** What reception reads about the day on which the answer is owed. */
    private JsonNode explanation(String subject) {
        Door reception = system.as("reception@quan8");
        String id = reception
                .get("/api/questions?size=100")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        return reception.get("/api/questions/" + id).json().path("explanation");
    }

    @Test
    @Proves({"H04", "F08"})
    void a_day_off_decided_later_moves_the_answer_of_an_open_question_and_says_by_which_letter() {
        String subject = "Lịch tiếp dân " + System.nanoTime();
        JsonNode receipt = ask(subject);
        String code = receipt.path("code").asString();
        String before = receipt.path("dueOn").asString();
        LocalDate owed = LocalDate.parse(before);
        String from = receipt.path("explanation").path("from").asString();
        assertThat(due(from, 15).path("dueOn").asString()).isEqualTo(before);
        String usual = owed.getDayOfWeek().getValue() < 6 ? "NORMAL" : "SWAP_WORK";

        assertThat(decide(system.as("head@quan8").at("localhost"), owed, "HOLIDAY", "Tự cho nghỉ")
                        .status())
                .isEqualTo(403);
        try {
            Reply decided = decide(operator, owed, "SWAP_OFF", "Nghỉ tránh bão");
            assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
            String moved = due(from, 15).path("dueOn").asString();
            assertThat(LocalDate.parse(moved)).isAfter(owed);
            await().untilAsserted(() -> assertThat(dueOn(code)).isEqualTo(moved));
            assertThat(explanation(subject).path("skipped").toString())
                    .contains("\"date\":\"" + owed + "\"", "Nghỉ tránh bão", LETTER);
        } finally {
            assertThat(decide(operator, owed, usual, "Làm việc bình thường").status())
                    .isEqualTo(200);
        }
        await().untilAsserted(() -> assertThat(dueOn(code)).isEqualTo(before));
        assertThat(due(from, 15).path("dueOn").asString()).isEqualTo(before);
    }

    @Test
    void a_year_without_a_letter_is_provisional_and_an_imported_letter_makes_it_official() {
        assertThat(due("2027-11-01", 5).path("provisional").asBoolean()).isFalse();
        assertThat(due("2028-01-10", 20).path("provisional").asBoolean()).isTrue();
        assertThat(due("2027-12-20", 20).path("provisional").asBoolean())
                .as("it ends in 2028")
                .isTrue();

        int year = IntStream.rangeClosed(2040, 2090)
                .filter(one -> due(one + "-06-01", 1).path("provisional").asBoolean())
                .findFirst()
                .orElseThrow();
        Reply imported = send(letter(year));
        assertThat(imported.status()).as(imported.toString()).isEqualTo(200);
        JsonNode june = due(year + "-06-01", 5);
        assertThat(june.path("provisional").asBoolean()).isFalse();
        JsonNode days = operator.get("/api/calendar/days?year=" + year).json();
        assertThat(days.path("official").asBoolean()).isTrue();
        assertThat(days.toString()).as("composed").contains("Quốc khánh", "Thông báo nghỉ lễ " + year);

        Reply broken = send(letter(year).replace("DTSTART;VALUE=DATE:" + year + "0101", "DTSTART:hôm qua"));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().path("errors").path(0).path("field").asString())
                .startsWith("line ");
    }

    private Reply send(String letter) {
        return operator.raw("POST", "/api/calendar/import", "text/calendar", letter.getBytes(StandardCharsets.UTF_8));
    }

    /** The days that the calendar proposes for the year, as a letter decides them, in decomposed letters as some programs write them. */
    private String letter(int year) {
        StringBuilder file = new StringBuilder("BEGIN:VCALENDAR\r\nX-WR-CALDESC:Thông báo nghỉ lễ " + year + "\r\n");
        List<JsonNode> proposed = operator.get("/api/calendar/days?year=" + year)
                .json()
                .path("days")
                .valueStream()
                .toList();
        assertThat(proposed).hasSizeGreaterThan(10);
        for (JsonNode day : proposed) {
            String date = day.path("date").asString().replace("-", "");
            file.append(
                    "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:%s\r\nSUMMARY:Quốc khánh\r\nEND:VEVENT\r\n".formatted(date));
        }
        return Normalizer.normalize(file.append("END:VCALENDAR\r\n"), Normalizer.Form.NFD);
    }
}
