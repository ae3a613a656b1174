package vn.congkhai.gateway;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks every process for its technical state and puts the answers together. Who may see it, the services check. */
final class Operations {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** RFC 7240: who shows the answer to a waiting person says so. */
    private static final Pattern WAIT = Pattern.compile("wait=([1-5])");

    private static final List<String> PASSED_ON = List.of(
            HttpHeaders.AUTHORIZATION, HttpHeaders.HOST, Trace.HEADER, DoorKey.PORTAL_HEADER, DoorKey.CLIENT_HEADER);

    private final ServiceGuards guards;
    private final HttpClient client;
    private final JsonMapper json;

    Operations(ServiceGuards guards, HttpClient client, JsonMapper json) {
        this.guards = guards;
        this.client = client;
        this.json = json;
    }

    /** The items of all; processes without an answer are named under {@code unavailable}. The first refusal is everybody's. */
    Mono<ResponseEntity<byte[]>> ask(List<Service> services, ServerHttpRequest request) {
        return askAll(services, request).map(answers -> together(answers, List.of()));
    }

    /** What every process says of itself, the gateway and the issuer among them; neither of these two knows the doors of the others. */
    Mono<ResponseEntity<byte[]>> processes(ServerHttpRequest request) {
        Mono<List<Answer>> services = askAll(Service.WITH_PROJECTIONS, request);
        return Mono.zip(services, guards.of(Service.IDENTITY).first().ready()).map(both -> {
            List<Answer> answers = new ArrayList<>(both.getT1());
            if (!both.getT2()) answers.add(new Answer(Service.IDENTITY.id(), 503, new byte[0]));
            List<Map<String, Object>> own = new ArrayList<>(List.of(itself()));
            if (both.getT2()) own.add(seen(Service.IDENTITY.id()));
            return together(answers, own);
        });
    }

    private static Map<String, Object> seen(String service) {
        return new LinkedHashMap<>(Map.of("service", service, "name", service, "state", "UP", "needs", List.of()));
    }

    private static Map<String, Object> itself() {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        Map<String, Object> seen = seen("gateway");
        seen.put("pid", runtime.getPid());
        seen.put("startedAt", Instant.ofEpochMilli(runtime.getStartTime()).toString());
        seen.put("memory", heap.getUsed());
        seen.put("memoryLimit", heap.getMax());
        return seen;
    }

    /**
     * Whether the services take the caller for an operator; the first that answers decides, because the gateway checks no token.
     *
     * @return empty if so, otherwise the refusal
     */
    Mono<Optional<ResponseEntity<byte[]>>> refusal(ServerHttpRequest request) {
        return Flux.fromIterable(processesOf(Service.WITH_PROJECTIONS))
                .flatMap(process -> ask(process, request, RouteTable.OPERATIONS + "/processes"))
                .filter(answer -> answer.status() < 500)
                .next()
                .switchIfEmpty(Mono.error(Refusal::unavailable))
                .map(answer -> answer.status() == 200 ? Optional.empty() : Optional.of(refused(answer)));
    }

    private List<ServiceGuard> processesOf(List<Service> services) {
        return services.stream()
                .flatMap(service -> guards.of(service).all().stream())
                .toList();
    }

    private Mono<List<Answer>> askAll(List<Service> services, ServerHttpRequest request) {
        URI asked = request.getURI();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return Flux.fromIterable(processesOf(services))
                .flatMapSequential(process -> ask(process, request, asked.getRawPath() + query))
                .collectList();
    }

    private Mono<Answer> ask(ServiceGuard process, ServerHttpRequest request, String path) {
        Mono<Answer> call = client.headers(headers -> PASSED_ON.forEach(name -> {
                    String value = request.getHeaders().getFirst(name);
                    if (value != null) headers.set(name, value);
                }))
                .get()
                .uri(process.at(path))
                .responseSingle((response, body) -> body.asByteArray()
                        .defaultIfEmpty(new byte[0])
                        .map(bytes ->
                                new Answer(process.name(), response.status().code(), bytes)));
        return process.call(call, PATIENCE, answer -> answer == null ? 0 : answer.status())
                // That somebody does not want to wait says nothing about the service, so its breaker does not hear of
                // it.
                .timeout(patience(request), Mono.just(new Answer(process.name(), 503, new byte[0])))
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(new Answer(process.name(), refusal.status(), new byte[0])));
    }

    private static Duration patience(ServerHttpRequest request) {
        Matcher wanted =
                WAIT.matcher(Objects.requireNonNullElse(request.getHeaders().getFirst("Prefer"), ""));
        return wanted.matches() ? Duration.ofSeconds(Long.parseLong(wanted.group(1))) : PATIENCE;
    }

    private ResponseEntity<byte[]> together(List<Answer> answers, List<Map<String, Object>> own) {
        for (Answer answer : answers) {
            if (answer.status() >= 400 && answer.status() < 500) return refused(answer);
        }
        ObjectNode merged = json.createObjectNode();
        ArrayNode items = merged.putArray("items");
        own.forEach(items::addPOJO);
        List<String> unavailable = new ArrayList<>();
        for (Answer answer : answers) {
            if (!collect(answer, items)) unavailable.add(answer.process());
        }
        if (unavailable.size() == answers.size()) throw Refusal.unavailable();
        ArrayNode names = merged.putArray("unavailable");
        unavailable.forEach(names::add);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(json.writeValueAsBytes(merged));
    }

    private boolean collect(Answer answer, ArrayNode items) {
        if (answer.status() != 200) return false;
        try {
            JsonNode theirs = json.readTree(answer.body()).path("items");
            theirs.forEach(items::add);
            return theirs.isArray();
        } catch (JacksonException unreadable) {
            LOG.warn("{} answered with no JSON", answer.process(), unreadable);
            return false;
        }
    }

    private static ResponseEntity<byte[]> refused(Answer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(answer.body());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(String process, int status, byte[] body) {}
}
