package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Nobody in who does not belong: every endpoint that any service declares is called with no token, with another portal's, at
 * another host, with forged headers, and for another portal's id. An endpoint without a row in {@code endpoints.tsv} fails.
 */
class IsolationIT {
    private static final PortalInstance system = TheSystem.running();
    private static final Map<String, String> IDS = new LinkedHashMap<>();
    /** A question of quan8: where a row is about questions, its id and file are meant. */
    private static final Map<String, String> QUESTION = new LinkedHashMap<>();

    private static String heads = "";

    /** The id of a dead letter names its consumer, which is how the gateway finds the service. */
    private static final String LETTER = "Y29udGVudC1zZXJ2aWNlLnB1YmxpY2F0aW9uc3xwdWJsaWNhdGlvbi52MXwwfDA";

    /** @param access open, staff, console (staff with a browser) or operator; as body {@code -} is none and {@code ?…} a query */
    record Row(String method, String pattern, String access, String body) {
        boolean open() {
            return access.equals("open");
        }

        boolean isAboutQuestions() {
            return pattern.contains("/questions/") || pattern.contains("/cau-hoi/") || pattern.startsWith("/hoi-dap/");
        }

        boolean names() {
            return Stream.of("{id", "{articleId}", "{account}", "{code}", "{digits}")
                    .anyMatch(pattern::contains);
        }

        Reply call(Door door) {
            String path = pattern;
            if (isAboutQuestions())
                for (var id : QUESTION.entrySet()) path = path.replace("{" + id.getKey() + "}", id.getValue());
            for (var id : IDS.entrySet()) path = path.replace("{" + id.getKey() + "}", id.getValue());
            if (access.equals("operator")) path = path.replace(IDS.get("id"), LETTER);
            if (body.startsWith("?")) return door.get(path + body);
            if (body.equals("-"))
                return method.equals("GET") ? door.get(path) : door.raw(method, path, "application/json", new byte[0]);
            if (body.equals("multipart"))
                return door.upload(path, "a.txt", "text/plain", "a".getBytes(StandardCharsets.UTF_8));
            if (body.equals("form")) return fromOwnPage(door, path);
            return door.with("If-Match", "\"1\"")
                    .raw(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As a browser sends a form of the portal's own pages; from elsewhere it would be refused before anything else. */
    private static Reply fromOwnPage(Door door, String path) {
        return door.with("Sec-Fetch-Site", "same-origin")
                .raw("POST", path, "application/x-www-form-urlencoded", new byte[0]);
    }

    private static final List<Row> ROWS = rows();

    private static List<Row> rows() {
        try (InputStream file = IsolationIT.class.getResourceAsStream("/endpoints.tsv")) {
            List<Row> rows = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String[] cells = line.split("\t");
                rows.add(new Row(cells[0], cells[1], cells[2], cells[3]));
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Things of quan8 that nobody at krongpac may see. */
    @BeforeAll
    static void things_of_quan8() {
        var board = new Editorial(system, "quan8");
        JsonNode article = board.publish(Editorial.news("Của riêng Quận 8"));
        IDS.put("service", "workflow-service");
        IDS.put("id", article.path("id").asString());
        IDS.put("commentId", article.path("id").asString());
        IDS.put("articleId", article.path("id").asString());
        IDS.put("account", "contributor@quan8");
        IDS.put("slug", "x");
        IDS.put("step", "review");
        IDS.put("act", "chuyen");
        IDS.put("position", "1");
        IDS.put("attachmentId", article.path("id").asString());
        IDS.put("name", "a.txt");
        IDS.put("below", "x");
        IDS.put("portal", "quan8");
        IDS.put("date", "2026-12-02");
        IDS.put("letter", LETTER);

        QUESTION.putAll(QuestionDesk.withAFile(system, "quan8", "Của riêng Quận 8 " + System.nanoTime()));
        IDS.put("code", QUESTION.get("code"));
        IDS.put("digits", QUESTION.get("code").substring("HD-".length()));
        String page = new QuestionDesk(system, "quan8").published();
        IDS.put("id:[0-9a-f-]+", page.split("/")[2]);
        await().until(() -> system.visitor("quan8")
                        .get("/api/public/articles/" + IDS.get("id"))
                        .status()
                == 200);
        heads = TheSystem.logHeads();
    }

    private static void check(List<String> wrong, Row row, String how, Reply reply, Set<Integer> allowed) {
        if (!allowed.contains(reply.status()))
            wrong.add(row.method() + " " + row.pattern() + " " + how + " -> " + reply);
    }

    @Test
    void every_endpoint_of_every_service_has_a_row() {
        Set<String> known =
                ROWS.stream().map(row -> row.method() + " " + row.pattern()).collect(Collectors.toSet());
        List<String> missing = Endpoint.all(system).stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.pattern())
                .filter(name -> !known.contains(name))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void without_a_token_only_open_doors_open() {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            Reply reply = row.call(system.visitor("quan8"));
            if (row.open()) {
                if (reply.status() == 401 || reply.status() == 403) wrong.add(row + " -> " + reply);
            } else check(wrong, row, "no token", reply, Set.of(401));
        }
        assertThat(wrong).isEmpty();
        assertThat(TheSystem.logHeads()).isEqualTo(heads);
    }

    @Test
    void a_browser_without_a_session_is_sent_to_the_login_and_reads_nothing() {
        List<String> wrong = new ArrayList<>();
        Door browser = system.visitor("quan8").with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        for (Row row : ROWS) {
            if (!row.access().equals("console")) continue;
            boolean reads = row.method().equals("GET");
            Reply reply = row.call(browser);
            check(wrong, row, "a browser", reply, Set.of(reads ? 303 : 401));
            if (reads && !reply.header("Location").startsWith("/dang-nhap?tiep=")) wrong.add(row + " -> " + reply);
            if (reply.body().contains("Của riêng Quận 8")) wrong.add(row + " shows an article: " + reply);
        }
        assertThat(ROWS).filteredOn(row -> row.access().equals("console")).isNotEmpty();
        assertThat(wrong).isEmpty();
        assertThat(TheSystem.logHeads()).isEqualTo(heads);
    }

    @Test
    void a_token_of_another_portal_is_refused_at_this_one() {
        List<String> wrong = new ArrayList<>();
        Door stranger = system.visitor("quan8").bearing(system.token("head@krongpac"));
        Door elsewhere = system.visitor("krongpac").bearing(system.token("head@quan8"));
        for (Row row : ROWS) {
            if (row.open()) continue;
            check(wrong, row, "another's token", row.call(stranger), Set.of(403));
            check(wrong, row, "another's host", row.call(elsewhere), Set.of(403));
        }
        assertThat(wrong).isEmpty();
        assertThat(TheSystem.logHeads()).isEqualTo(heads);
    }

    @Test
    void forged_headers_open_nothing() {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            Door forger = system.visitor("krongpac")
                    .with("X-Congkhai-Portal", "quan8.9999999999.AAAA")
                    .with("X-Congkhai-Account", "head@quan8")
                    .with("X-Forwarded-Host", "quan8.localhost")
                    .with("Forwarded", "host=quan8.localhost");
            Reply reply = row.call(forger);
            if (!row.open()) check(wrong, row, "forged", reply, Set.of(401));
            else if (reply.body().contains("Của riêng Quận 8")) wrong.add(row + " shows another portal's: " + reply);
        }
        assertThat(wrong).isEmpty();
        assertThat(TheSystem.logHeads()).isEqualTo(heads);
    }

    @Test
    void another_portals_id_does_not_exist_here() {
        List<String> wrong = new ArrayList<>();
        Door head = system.as("head@krongpac");
        for (Row row : ROWS) {
            if (row.names() && !row.access().equals("operator"))
                check(wrong, row, "another's id", row.call(head), Set.of(404));
        }
        assertThat(wrong).isEmpty();
        assertThat(TheSystem.logHeads()).isEqualTo(heads);
    }

    /** Else a 404 elsewhere would say nothing. */
    @Test
    void a_question_that_does_not_exist_elsewhere_exists_at_its_own_portal() {
        List<String> wrong = new ArrayList<>();
        Door reception = system.as("reception@quan8");
        for (Row row : ROWS) {
            if (!row.isAboutQuestions() || !row.names()) continue;
            Reply reply = row.method().equals("GET") ? row.call(reception) : row.call(system.as("head@quan8"));
            if (reply.status() == 404) wrong.add(row + " -> " + reply);
        }
        assertThat(ROWS)
                .filteredOn(row -> row.isAboutQuestions() && row.names())
                .hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
        assertThat(TheSystem.logHeads()).isEqualTo(heads);
    }

    @Test
    void nobody_but_the_operator_operates_and_he_sees_no_article() {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            if (!row.access().equals("operator")) continue;
            check(
                    wrong,
                    row,
                    "head of a board",
                    row.call(system.as("head@quan8").at("localhost")),
                    Set.of(403));
        }
        assertThat(wrong).isEmpty();
        Door operator = system.as("operator@ict");
        assertThat(operator.get("/api/articles").status()).isIn(403, 404);
        assertThat(operator.at("quan8.localhost").get("/api/articles").status()).isEqualTo(403);
    }
}
