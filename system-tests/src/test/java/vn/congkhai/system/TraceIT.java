package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.congkhai.regulation.proof.Proves;

/** One request can be followed through every service, and each says how it is. */
class TraceIT {
    private final PortalInstance system = TheSystem.running();

    @Test
    void one_trace_is_in_the_logs_of_every_service_the_article_passed() {
        var board = new Editorial(system, "quan8");
        Map<String, Object> article = Editorial.news("Theo dấu");
        JsonNode edited = board.edit(board.submit(article).json(), article).json();
        String trace = String.format("%032x", System.nanoTime());
        String id = edited.path("id").asString();
        Reply approved = board.as("head")
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post(
                        "/api/articles/" + id + "/approval",
                        Map.of("revision", edited.path("revision").asInt()));
        assertThat(approved.status()).isEqualTo(200);
        for (String service : List.of("gateway", "workflow-service", "content-service", "search-service")) {
            await().untilAsserted(() -> assertThat(lines(service))
                    .as(service)
                    .anyMatch(line -> line.startsWith("{") && line.contains(trace) && line.contains(id)));
        }
    }

    private List<String> lines(String service) {
        try (Stream<String> lines = Files.lines(system.data().resolve("logs").resolve(service + ".log"))) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @Proves("P01")
    @ValueSource(
            strings = {
                "content-service",
                "workflow-service",
                "qa-service",
                "publicservice-catalog",
                "search-service",
                "gateway"
            })
    void every_service_tells_its_health_and_its_metrics_on_its_own_port_alone(String service) {
        Door own = system.visitor("quan8")
                .at("localhost")
                .onPort(system.process(service).path("port").asInt());
        assertThat(own.get("/actuator/health/liveness").body()).contains("UP");
        assertThat(own.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(own.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(system.visitor("quan8").get("/actuator/health").status()).isEqualTo(404);
    }
}
