package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.log.RebuildableLogProjection;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;

/** The only questions of Long Xuyên: four received on Monday 5 March 2029, due on Monday 26 March, as everybody reads of them on the days that follow. */
class StatisticsIT {
    private static final LocalDate RECEIVED = LocalDate.of(2029, 3, 5);
    private static final LocalDate DUE = LocalDate.of(2029, 3, 26);
    private static final LocalDate LATER = LocalDate.of(2029, 3, 28);
    private static final Pattern CELL = Pattern.compile("<td[^>]*>([^<]*)</td>");

    private final QaEnvironment qa = QaEnvironment.get();
    private final Map<String, String> codes = new LinkedHashMap<>();

    @AfterEach
    void today() {
        qa.clock().set(Instant.now());
    }

    @Test
    void a_past_day_is_counted_the_same_before_and_after_a_restart_and_a_rebuilding_and_by_page_and_file() {
        reach(RECEIVED);
        List.of("đúng hạn", "trễ hạn", "bỏ quên", "nhầm nơi").forEach(this::ask);
        forward("đúng hạn");
        forward("trễ hạn");
        forward("bỏ quên");
        reach(LocalDate.of(2029, 3, 6));
        act(
                "reception",
                "nhầm nơi",
                "out-of-scope",
                "reason",
                "Án phí",
                "legalBasis",
                "BLTTDS",
                "competentBody",
                "Tòa");
        reach(LocalDate.of(2029, 3, 8));
        answer("đúng hạn");
        rate("đúng hạn");
        reach(LATER);
        answer("trễ hạn");
        reach(LATER.plusDays(1));

        JsonNode due = statistics(DUE);
        assertThat(due.path("total")).isEqualTo(figures(4, 1, 0, 2, 0, 1, "3.0"));
        JsonNode later = statistics(LATER);
        assertThat(later.path("total")).isEqualTo(figures(4, 1, 1, 1, 1, 1, "10.0"));
        assertThat(later.path("satisfaction").toString()).isEqualTo("{\"ratings\":1,\"average\":4.0}");
        pageAndFileSay(later);

        answer("bỏ quên");
        ask("mới hỏi");
        assertThat(statistics(LATER.plusDays(1)).path("total")).isEqualTo(figures(5, 1, 2, 1, 0, 1, "17.0"));
        qa.restart(true);
        assertThat(statistics(DUE)).as("after a restart").isEqualTo(due);
        assertThat(statistics(LATER)).isEqualTo(later);
        rebuildTheRows();
        qa.restart(true);
        assertThat(statistics(DUE)).as("from rows made again from the log").isEqualTo(due);
        assertThat(statistics(LATER)).isEqualTo(later);
    }

    private static JsonNode figures(
            int received, int onTime, int late, int open, int overdue, int outOfScope, String median) {
        return JsonMapper.shared()
                .readTree("{\"received\":%d,\"onTime\":%d,\"late\":%d,\"open\":%d,\"overdue\":%d,\"outOfScope\":%d,"
                                .formatted(received, onTime, late, open, overdue, outOfScope)
                        + "\"withdrawn\":0,\"medianWorkingDays\":" + median + "}");
    }

    private JsonNode statistics(LocalDate at) {
        var answer = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> get("/api/public/questions/statistics?at=" + at),
                        reply -> !reply.contains("chưa đếm xong"));
        return JsonMapper.shared().readTree(answer);
    }

    /** The page shows the same rows and totals as the file, in the same order. */
    private void pageAndFileSay(JsonNode statistics) {
        String file = get("/api/public/questions/statistics?format=csv&at=" + LATER);
        List<List<String>> lines = file.lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        assertThat(lines).hasSize(statistics.path("rows").size()).hasSize(2);
        assertThat(sum(lines, 5)).isEqualTo(4);
        assertThat(List.of(sum(lines, 6), sum(lines, 7), sum(lines, 8), sum(lines, 9), sum(lines, 10)))
                .containsExactly(1, 1, 1, 1, 1);
        String page = get("/hoi-dap/thong-ke?at=" + LATER);
        List<String> cells =
                CELL.matcher(page).results().map(cell -> cell.group(1)).toList();
        List<String> expected = lines.stream()
                .flatMap(line -> List.of(
                        line.get(1),
                        line.get(3).isEmpty() ? "Chưa chuyển" : line.get(3),
                        line.get(4).isEmpty() ? "Chưa phân loại" : line.get(4),
                        line.get(5),
                        line.get(6),
                        line.get(7),
                        line.get(8),
                        line.get(9),
                        line.get(10),
                        line.get(12).replace(".0", ""))
                        .stream())
                .toList();
        assertThat(cells).isEqualTo(expected);
        assertThat(page)
                .contains(
                        "<dt>Tiếp nhận</dt><dd>4</dd>",
                        "<dt>Trả lời đúng hạn</dt><dd>1</dd>",
                        "<dt>Trả lời trễ hạn</dt><dd>1</dd>",
                        "<dt>Số ngày làm việc trung vị</dt><dd>10</dd>");
    }

    private static int sum(List<List<String>> lines, int column) {
        return lines.stream()
                .mapToInt(line -> Integer.parseInt(line.get(column)))
                .sum();
    }

    private void rebuildTheRows() {
        RebuildableLogProjection rows = qa.bean("ticketProjection", RebuildableLogProjection.class);
        assertThat(rows.rebuild()).isTrue();
        await().atMost(Duration.ofSeconds(60)).until(() -> rows.rebuilding() == null);
        assertThat(rows.rebuilds().timesGivenUp()).isZero();
    }

    private void reach(LocalDate day) {
        qa.clock()
                .set(day.atTime(LocalTime.of(9, 0))
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toInstant());
    }

    private void ask(String subject) {
        Map<String, Object> body = Citizen.question();
        body.put("subject", subject);
        codes.put(
                subject, Citizen.ask(qa, "longxuyen", body).json().path("code").asString());
    }

    private void forward(String subject) {
        act("reception", subject, "classification", "field", "Hộ tịch");
        act("reception", subject, "forwarding", "unit", "unit");
    }

    private void answer(String subject) {
        act("unit", subject, "answer", "text", "Nộp tại phường.");
    }

    private void act(String who, String subject, String act, String... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) body.put(fields[i], fields[i + 1]);
        String id = Citizen.idOf(qa, "reception@longxuyen", subject);
        var done = Citizen.post(qa, who + "@longxuyen", "/api/questions/" + id + "/" + act, body);
        assertThat(done.status()).as(act + ": " + done.body()).isEqualTo(200);
    }

    private void rate(String subject) {
        var rated = qa.gateway()
                .call("POST", "/api/questions/" + codes.get(subject) + "/rating", "longxuyen")
                .json("{\"score\":4}")
                .send();
        assertThat(rated.status()).as(rated.body()).isEqualTo(200);
    }

    private String get(String path) {
        return qa.gateway().call("GET", path, "longxuyen").send().body();
    }
}
