package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.congkhai.regulation.proof.Proves;

/** {@code kill -9} is a normal day: of each process in turn under writes, of all at once, and of the supervisor. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {
    /** Asking makes the supervisor ask every process: seldom enough not to slow the one that starts. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private static final System.Logger FIGURES = System.getLogger("figures");
    private static final List<String> KILLED = List.of(
            "content-service",
            "search-service",
            "qa-service",
            "publicservice-catalog",
            "gateway",
            "identity",
            "workflow-service",
            "broker",
            "database");

    @TempDir
    static Path elsewhere;

    static final PortalInstance system = TheSystem.running();
    static final List<String> acknowledged = new CopyOnWriteArrayList<>();

    @Test
    @Proves("O09")
    @Order(1)
    void each_process_killed_in_turn_under_writes_loses_nothing_and_comes_back() {
        var board = new Editorial(system, "quan8");
        board.as("contributor");
        AtomicInteger number = new AtomicInteger();
        try (var writer = Executors.newSingleThreadScheduledExecutor()) {
            var writing = writer.scheduleAtFixedRate(
                    () -> write(board, number.incrementAndGet()), 0, 100, TimeUnit.MILLISECONDS);
            for (String name : KILLED) {
                JsonNode before = system.processNow(name);
                long killed = System.nanoTime();
                PortalInstance.signal("KILL", before.path("pid").asLong());
                await().pollInterval(LOOK_EVERY).untilAsserted(() -> {
                    JsonNode now = system.processNow(name);
                    assertThat(now.path("pid").asLong())
                            .isNotEqualTo(before.path("pid").asLong());
                    assertThat(now.path("state").asString()).isEqualTo("UP");
                });
                FIGURES.log(Level.INFO, "{0} was back after {1} ms", name, (System.nanoTime() - killed) / 1_000_000);
                int written = acknowledged.size();
                await().until(() -> acknowledged.size() > written);
            }
            assertThat(writing.isDone()).as("the writer has failed").isFalse();
            writing.cancel(false);
        }
        assertThat(acknowledged).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    private static void write(Editorial board, int number) {
        try {
            Reply reply = board.as("contributor")
                    .with("Idempotency-Key", "write-" + number)
                    .post("/api/articles", Editorial.news("Bài số " + number));
            if (reply.status() == 201) acknowledged.add(reply.json().path("id").asString());
        } catch (UncheckedIOException e) {
            // No answer is no acknowledgement: a gateway that was killed has promised nothing.
            assertThat(e.getCause()).isNotNull();
        }
    }

    private static void assertThere(Editorial board, List<String> ids) {
        for (String id : ids) {
            await().untilAsserted(() -> assertThat(
                            board.as("contributor").get("/api/articles/" + id).status())
                    .isEqualTo(200));
        }
    }

    @Test
    @Order(2)
    void all_killed_at_once_come_back_with_everything() {
        var board = new Editorial(system, "quan8");
        JsonNode published = board.publish(Editorial.news("Trước khi mất điện"));
        String id = published.path("id").asString();
        for (JsonNode process : system.status().path("processes")) {
            PortalInstance.signal("KILL", process.path("pid").asLong());
        }
        assertThat(system.run("status").exit()).isNotZero();
        system.up("--no-limits");
        assertThere(board, acknowledged);
        await().untilAsserted(() -> assertThat(system.visitor("quan8")
                        .get("/api/public/articles/" + id)
                        .status())
                .isEqualTo(200));
    }

    @Test
    @Order(3)
    void without_its_supervisor_the_rest_serves_on_and_up_adopts_it() {
        long gateway = system.pid("gateway");
        PortalInstance.signal("KILL", system.pid("supervisor"));
        assertThat(system.visitor("quan8").get("/").status()).isEqualTo(200);
        system.up("--no-limits");
        assertThat(system.pid("gateway")).isEqualTo(gateway);
        assertThat(system.run("status", "--json").exit()).isZero();
    }

    @Test
    @Order(4)
    void down_leaves_nothing_and_up_finds_everything() {
        List<Long> pids = new ArrayList<>();
        system.status()
                .path("processes")
                .forEach(process -> pids.add(process.path("pid").asLong()));
        assertThat(system.run("down").exit()).isZero();
        assertThat(pids).noneMatch(PortalInstance::runs);
        assertThat(system.run("status").exit()).isEqualTo(3);
        system.up("--no-limits");
        assertThere(new Editorial(system, "quan8"), acknowledged.reversed().subList(0, 20));
        assertThat(system.status().path("sample").asString()).isEqualTo("LOADED");
    }

    @Test
    @Order(5)
    void a_busy_port_is_told_before_anything_starts() {
        var ended = PortalCommand.run(
                Duration.ofMinutes(2),
                "up",
                "-d",
                "--port",
                Integer.toString(system.port()),
                "--data",
                elsewhere.resolve("other").toString());
        assertThat(ended.exit()).isNotZero();
        assertThat(ended.err()).contains(Integer.toString(system.port()));
        assertThat(elsewhere.resolve("other/logs").toFile().list())
                .as("the one process that looked at the ports")
                .containsExactly("supervisor.log");
    }
}
