package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Two search services, each complete: either may be killed, stopped or robbed of its index, and who searches does not notice. A
 * system of its own, so it comes last.
 */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {
    private static final String FIRST = "search-service";
    private static final String SECOND = "search-service-2";
    private static final List<String> BOTH = List.of(FIRST, SECOND);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int ARTICLES = 6;

    private static PortalInstance system;
    private static Editorial board;

    @BeforeAll
    static void two_search_services() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        Path data = PortalCommand.checkout()
                .resolve("system-tests/target/replicas-"
                        + ProcessHandle.current().pid());
        system = PortalInstance.start(data, "--no-sample", "--no-limits", "--replicas", FIRST + "=2");
        board = new Editorial(system, "quan8");
        for (int number = 1; number <= ARTICLES; number++) publish(number);
    }

    @AfterAll
    static void down() {
        if (system != null) system.close();
    }

    @Test
    @Order(1)
    void each_finds_everything_and_searches_go_round() {
        awaitEachFinding(ARTICLES);
        Map<String, Double> before = Map.of(FIRST, answered(FIRST), SECOND, answered(SECOND));
        for (int i = 0; i < 10; i++) assertThat(found(system.visitor("quan8"))).isEqualTo(ARTICLES);
        for (String name : BOTH) assertThat(answered(name) - before.get(name)).isEqualTo(5);
    }

    @Test
    @Order(2)
    void one_is_killed_and_no_search_is_refused() {
        try (SteadySearching searching = new SteadySearching(system.visitor("quan8"), ReplicasIT::found, ARTICLES)) {
            long killed = system.processNow(FIRST).path("pid").asLong();
            PortalInstance.signal("KILL", killed);
            awaitOut(FIRST);
            searching.fromNowOnNothingMayBreakOff();
            awaitBack(FIRST, killed);
            searching.awaitMore(50);
            assertThat(searching.wrong()).isEmpty();
        }
        awaitEachFinding(ARTICLES);
    }

    @Test
    @Order(3)
    void one_hangs_and_catches_up_with_what_it_missed() {
        long stopped = system.processNow(SECOND).path("pid").asLong();
        try (SteadySearching searching = new SteadySearching(system.visitor("quan8"), ReplicasIT::found, ARTICLES)) {
            PortalInstance.signal("STOP", stopped);
            awaitOut(SECOND);
            searching.fromNowOnNothingMayBreakOff();
            publish(ARTICLES + 1);
            await().until(() -> found(system.visitor("quan8")) == ARTICLES + 1);
            searching.awaitMore(50);
            assertThat(searching.wrong()).isEmpty();
        } finally {
            PortalInstance.signal("CONT", stopped);
        }
        awaitEachFinding(ARTICLES + 1);
        assertThat(system.processNow(SECOND).path("pid").asLong()).isEqualTo(stopped);
    }

    /** Stopped while its index goes, so that it is down before it could start with it again. */
    @Test
    @Order(4)
    void one_loses_its_index_and_nobody_is_answered_from_a_part_of_it() throws IOException {
        try (SteadySearching searching =
                new SteadySearching(system.visitor("quan8"), ReplicasIT::found, ARTICLES + 1)) {
            long killed = system.processNow(FIRST).path("pid").asLong();
            PortalInstance.signal("STOP", killed);
            awaitOut(FIRST);
            searching.fromNowOnNothingMayBreakOff();
            delete(system.data().resolve(FIRST).resolve("index"));
            PortalInstance.signal("KILL", killed);
            awaitBack(FIRST, killed);
            searching.awaitMore(50);
            assertThat(searching.wrong()).isEmpty();
        }
        awaitEachFinding(ARTICLES + 1);
    }

    @Test
    @Order(5)
    void the_operator_sees_each_and_builds_one_anew() {
        Door operator = system.as("operator@ict");
        await().until(() ->
                projections(operator).filter(item -> lag(item) == 0).toList().size() == BOTH.size());
        assertThat(projections(operator).map(ReplicasIT::service)).containsExactlyElementsOf(BOTH);
        assertThat(rebuild(operator, SECOND)).isEqualTo(202);
        await().until(() ->
                projections(operator).allMatch(item -> item.path("rebuild").isNull() && lag(item) == 0));
        assertThat(projections(operator)).allMatch(item -> item.path("givenUp").isNull());
        assertThat(rebuild(operator, "search-service-3")).isEqualTo(404);
        awaitEachFinding(ARTICLES + 1);
    }

    @Test
    @Order(6)
    void a_start_that_asks_for_one_ends_the_other_and_takes_its_files_away() {
        long second = system.pid(SECOND);
        PortalInstance.signal("KILL", system.pid("supervisor"));
        system.up("--no-sample", "--no-limits");
        assertThat(PortalInstance.runs(second)).isFalse();
        assertThat(system.data().resolve(SECOND)).doesNotExist();
        assertThat(StreamSupport.stream(system.status().path("processes").spliterator(), false)
                        .map(process -> process.path("name").asString()))
                .contains(FIRST)
                .doesNotContain(SECOND);
        await().until(() -> found(system.visitor("quan8")) == ARTICLES + 1);
    }

    private static void publish(int number) {
        board.publish(Editorial.news("Liên hoan hát Then đàn tính lần thứ " + number));
    }

    /** How many articles a search finds; -1 without an answer to it. */
    static int found(Door door) {
        Reply reply = door.get("/api/search?q=hat+then+dan+tinh");
        return reply.status() == 200 ? reply.json().path("total").asInt() : -1;
    }

    private static void awaitEachFinding(int articles) {
        for (String name : BOTH) await().until(() -> found(PastTheGateway.to(system, name, "quan8")) == articles);
    }

    private static void awaitOut(String name) {
        await().until(() -> system.visitor("quan8")
                .at("localhost")
                .get("/actuator/prometheus")
                .body()
                .contains("congkhai_gateway_breaker{service=\"" + name + "\"} 2.0"));
    }

    private static void awaitBack(String name, long killed) {
        await().pollInterval(LOOK_EVERY).until(() -> {
            JsonNode now = system.processNow(name);
            return now.path("pid").asLong() != killed
                    && now.path("state").asString().equals("UP");
        });
    }

    /** How many searches this process has answered. */
    private static double answered(String name) {
        return system.visitor("quan8")
                .at("localhost")
                .onPort(system.processNow(name).path("port").asInt())
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("congkhai_search_query_seconds_count{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static Stream<JsonNode> projections(Door operator) {
        JsonNode items = operator.get("/api/operations/projections").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> service(item).startsWith(FIRST))
                .filter(item -> item.path("name").asString().equals("search"));
    }

    private static String service(JsonNode projection) {
        return projection.path("service").asString();
    }

    private static long lag(JsonNode projection) {
        return projection.path("lagEvents").asLong();
    }

    private static int rebuild(Door operator, String name) {
        return operator.post("/api/operations/projections/" + name + "/search/rebuild", Map.of())
                .status();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
