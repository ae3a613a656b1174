package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Days pass, by {@code --clock-offset}: a question that nobody answers becomes due, overdue and a matter for the head, and what is
 * to be published at a moment is published once, whether the process dies just before that moment, just after, or the year ends.
 */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PassingDaysIT {
    private static final System.Logger FIGURES = System.getLogger("figures");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int TOGETHER = 20;
    private static final Duration START = Duration.ofSeconds(45);

    /** Between the approvals and the moment for which they are. */
    private static final Duration AHEAD = Duration.ofSeconds(10);

    private static final List<String> atNewYear = new ArrayList<>();

    @TempDir
    static Path data;

    private static PortalInstance system;
    private static String question;
    private static LocalDate due;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        system = PortalInstance.start(data, "--no-limits", "--no-sample");
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    private static Instant newYear() {
        return LocalDate.now(VIETNAM)
                .plusYears(1)
                .withDayOfYear(1)
                .atStartOfDay(VIETNAM)
                .toInstant();
    }

    @Test
    @Order(1)
    void a_publication_for_a_moment_is_neither_lost_nor_doubled_by_a_kill_just_before_or_after_it() {
        Map<Instant, List<String>> scheduled = new TreeMap<>();
        for (Duration from : List.of(Duration.ofSeconds(-1), Duration.ofSeconds(1))) {
            List<JsonNode> edited = edited();
            Instant moment = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
            scheduled.put(moment, schedule(edited, moment));
            killAt(moment.plus(from));
        }
        scheduled.forEach(PassingDaysIT::publishedOnce);
        atNewYear.addAll(schedule(edited(), newYear()));
    }

    private static List<JsonNode> edited() {
        var board = new Editorial(system, "quan8");
        List<JsonNode> edited = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            Map<String, Object> article = Editorial.news("Tin hẹn giờ số " + i);
            edited.add(board.edited(article));
        }
        return edited;
    }

    private static List<String> schedule(List<JsonNode> articles, Instant moment) {
        Door head = system.as("head@quan8");
        List<String> ids = new ArrayList<>();
        for (JsonNode article : articles) {
            String id = article.path("id").asString();
            Reply approved = head.post(
                    "/api/articles/" + id + "/approval",
                    Map.of("revision", article.path("revision").asInt(), "publishAt", moment.toString()));
            assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
            ids.add(id);
        }
        assertThat(Instant.now()).as("all were approved in time").isBefore(moment);
        return ids;
    }

    private static void killAt(Instant moment) {
        long pid = system.processNow("workflow-service").path("pid").asLong();
        await().pollInterval(Duration.ofMillis(5)).until(() -> !Instant.now().isBefore(moment));
        PortalInstance.signal("KILL", pid);
        await().until(() -> {
            JsonNode now = system.processNow("workflow-service");
            return now.path("pid").asLong() != pid
                    && now.path("state").asString().equals("UP");
        });
        // The gateway looks for itself before it lets anybody through again.
        await().until(() -> system.as("head@quan8").get("/api/worklist").status() == 200);
    }

    private static void publishedOnce(Instant moment, List<String> ids) {
        Door auditor = system.as("auditor@quan8");
        List<Long> late = new ArrayList<>();
        for (String id : ids) {
            List<Instant> published = await().until(() -> published(auditor, id), Predicate.not(List::isEmpty));
            assertThat(published)
                    .as(id)
                    .singleElement()
                    .satisfies(at -> assertThat(at).isAfterOrEqualTo(moment));
            late.add(Duration.between(moment, published.getFirst()).toMillis());
            await().until(() ->
                    system.visitor("quan8").get("/api/public/articles/" + id).status() == 200);
        }
        late.sort(null);
        FIGURES.log(
                Level.INFO,
                "for {0}: published after {1} ms at the median, {2} ms at the latest",
                moment,
                late.get(late.size() / 2),
                late.getLast());
    }

    private static List<Instant> published(Door auditor, String id) {
        return auditor.get("/api/articles/" + id + "/history")
                .json()
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("article.published"))
                .map(event -> Instant.parse(event.path("at").asString()))
                .toList();
    }

    @Test
    @Order(2)
    void a_question_nobody_answers_is_reminded_of_due_overdue_and_escalated() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("subject", "Bao giờ sửa hẻm 12?");
        asked.put("text", "Hẻm 12 ngập từ tháng trước.");
        asked.put("name", "Trần Thị Bảy");
        asked.put("email", "bay@example.vn");
        asked.put("consent", true);
        Reply receipt = system.visitor("quan8").post("/api/questions", asked);
        assertThat(receipt.status()).as(receipt.toString()).isEqualTo(201);
        due = LocalDate.parse(receipt.json().path("dueOn").asString());
        Door reception = system.as("reception@quan8");
        question = await().until(
                        () -> reception
                                .get("/api/questions?size=10")
                                .json()
                                .at("/items/0/id")
                                .asString(""),
                        Predicate.not(String::isEmpty));
        String path = "/api/questions/" + question;
        reception.post(path + "/classification", Map.of("field", "Đô thị", "general", false));
        Reply forwarded = reception.post(path + "/forwarding", Map.of("unit", "unit"));
        assertThat(forwarded.status()).as(forwarded.toString()).isEqualTo(200);

        // From a day off the same day is two working days away; the day itself must be one.
        LocalDate soon = due;
        while (!workingDaysAfter(soon, 2).isBefore(due)) soon = soon.minusDays(1);
        passesTo(soon.plusDays(1), "SOON " + due + " (2)");
        passesTo(due, "DUE_TODAY " + due + " (0)");
        passesTo(workingDaysAfter(due, 1), "OVERDUE " + due + " (1)");
        passesTo(workingDaysAfter(due, 3), "ESCALATED " + due + " (3)");
        assertThat(reminders()).as("each once, whatever was started again").hasSize(4);
        assertThat(receipt("chief")).contains("Quá hạn trả lời, báo thủ trưởng");
        assertThat(system.visitor("quan8")
                        .get("/api/questions/" + receipt.json().path("code").asString())
                        .json()
                        .path("dueOn")
                        .asString())
                .isEqualTo(due.toString());
    }

    private static LocalDate workingDaysAfter(LocalDate day, int days) {
        Reply counted = system.visitor("quan8").get("/api/calendar/working-days?from=" + day + "&days=" + days);
        return LocalDate.parse(counted.json().path("dueOn").asString());
    }

    /** Nine in the morning of that day, within working hours. */
    private static void passesTo(LocalDate day, String told) {
        startAgain(day.atTime(9, 0).atZone(VIETNAM).toInstant());
        await().untilAsserted(() -> assertThat(reminders()).contains(told));
    }

    private static void startAgain(Instant at) {
        system.close();
        Duration offset = Duration.between(Instant.now(), at);
        system.up("--no-limits", "--no-sample", "--clock-offset", offset.truncatedTo(ChronoUnit.SECONDS) + "");
    }

    private static List<String> reminders() {
        return system.as("reception@quan8")
                .get("/api/questions/" + question)
                .json()
                .path("timeline")
                .valueStream()
                .filter(step -> step.path("type").asString().equals("question.owner-reminded"))
                .map(step -> step.path("note").asString())
                .toList();
    }

    private static String receipt(String account) {
        return await().until(
                        () -> system.as("operator@ict")
                                .get("/mailbox/messages?to=" + account + "@quan8")
                                .body(),
                        mails -> mails.contains("thủ trưởng"));
    }

    @Test
    @Order(3)
    void the_first_moment_of_the_year_neither_loses_nor_doubles_and_questions_keep_their_day() {
        Instant midnight = newYear();
        assertThat(atNewYear).hasSize(TOGETHER);
        startAgain(midnight.minus(START));
        publishedOnce(midnight, atNewYear);
        assertThat(reminders()).hasSize(4);
        assertThat(system.as("reception@quan8")
                        .get("/api/questions/" + question)
                        .json()
                        .path("dueOn")
                        .asString())
                .isEqualTo(due.toString());
    }
}
