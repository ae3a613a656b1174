package vn.congkhai.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/** Asks every service for its technical state and puts the answers together. Who may see it, the services check. */
final class Operations {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<String> PASSED_ON = List.of(
            HttpHeaders.AUTHORIZATION, HttpHeaders.HOST, Trace.HEADER, DoorKey.PORTAL_HEADER, DoorKey.CLIENT_HEADER);

    private final ServiceGuards guards;
    private final HttpClient client;
    private final GatewayProperties properties;
    private final JsonMapper json;

    Operations(ServiceGuards guards, HttpClient client, GatewayProperties properties, JsonMapper json) {
        this.guards = guards;
        this.client = client;
        this.properties = properties;
        this.json = json;
    }

    /** The items of all; services without an answer are named under {@code unavailable}. The first refusal is everybody's. */
    Mono<ResponseEntity<byte[]>> ask(List<Service> services, ServerHttpRequest request) {
        return Flux.fromIterable(services)
                .flatMapSequential(service -> ask(service, request))
                .collectList()
                .map(this::together);
    }

    private Mono<Answer> ask(Service service, ServerHttpRequest request) {
        URI asked = request.getURI();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        Mono<Answer> call = client.headers(headers -> PASSED_ON.forEach(name -> {
                    String value = request.getHeaders().getFirst(name);
                    if (value != null) headers.set(name, value);
                }))
                .get()
                .uri(properties.addressOf(service) + asked.getRawPath() + query)
                .responseSingle((response, body) -> body.asByteArray()
                        .defaultIfEmpty(new byte[0])
                        .map(bytes -> new Answer(service, response.status().code(), bytes)));
        return guards.of(service)
                .call(call, PATIENCE, answer -> answer == null ? 0 : answer.status())
                .onErrorResume(Refusal.class, refusal -> Mono.just(new Answer(service, refusal.status(), new byte[0])));
    }

    private ResponseEntity<byte[]> together(List<Answer> answers) {
        for (Answer answer : answers) {
            if (answer.status() >= 400 && answer.status() < 500) return refused(answer);
        }
        ObjectNode merged = json.createObjectNode();
        ArrayNode items = merged.putArray("items");
        List<String> unavailable = new ArrayList<>();
        for (Answer answer : answers) {
            if (!collect(answer, items)) unavailable.add(answer.service().id());
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
            LOG.warn("{} answered with no JSON", answer.service().id(), unreadable);
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
    private record Answer(Service service, int status, byte[] body) {}
}
