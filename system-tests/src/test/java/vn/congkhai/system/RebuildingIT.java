package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every projection made again from its log or its topics, while people go on reading what it answers. */
class RebuildingIT {
    private static final PortalInstance system = TheSystem.running();
    private static final Map<String, List<String>> PROJECTIONS = Map.of(
            "workflow-service", List.of("staff", "worklist", "history", "citations", "obligations", "comments"),
            "qa-service", List.of("ticket-rows", "published", "askers"),
            "publicservice-catalog", List.of("catalogue"),
            "search-service", List.of("search"),
            "content-service", List.of("publications"));

    private final Door operator = system.as("operator@ict");

    @BeforeAll
    static void something_of_everything() {
        TheSystem.awaitExamples();
        new Editorial(system, "quan8").publish(Editorial.news("Trước khi dựng lại"));
        new Editorial(system, "quan8").submit(Editorial.news("Đang chờ khi dựng lại"));
        new QuestionDesk(system, "quan8").published();
        new QuestionDesk(system, "quan8");
        await().until(() -> lags().isEmpty());
    }

    private static List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        system.as("operator@ict")
                .get("/api/operations/projections")
                .json()
                .path("items")
                .forEach(items::add);
        return items;
    }

    private static List<String> lags() {
        return items().stream()
                .filter(item -> item.path("lagEvents").asLong() > 0)
                .map(item -> item.path("name").asString())
                .toList();
    }

    private JsonNode shown(String service, String name) {
        return items().stream()
                .filter(item -> item.path("service").asString().equals(service)
                        && item.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What each projection answers; search is asked for what cannot differ in rank. */
    private Map<String, Supplier<Reply>> readers() {
        Door head = system.as("head@quan8");
        Door reception = system.as("reception@quan8");
        Door auditor = system.as("auditor@quan8");
        Door visitor = system.visitor("quan8");
        Map<String, Supplier<Reply>> readers = new LinkedHashMap<>();
        readers.put("staff", () -> head.get("/api/staff?format=csv"));
        readers.put("waiting", () -> head.get("/api/articles?state=SUBMITTED"));
        readers.put("public", () -> head.get("/api/articles?state=PUBLISHED"));
        readers.put("obligations", () -> auditor.get("/api/obligations"));
        readers.put("questions", () -> reception.get("/api/questions"));
        readers.put("statistics", () -> visitor.get("/api/public/questions/statistics"));
        readers.put("services", () -> visitor.get("/api/services"));
        readers.put("home", () -> visitor.get("/"));
        readers.put("category", () -> visitor.get("/chuyen-muc/tin-tuc"));
        readers.put("feed", () -> visitor.get("/feed.xml"));
        readers.put("lists", () -> visitor.get("/api/public/articles?size=100"));
        readers.put("search", () -> visitor.get("/api/search?q=%22dang+cho+khi+dung+lai%22"));
        return readers;
    }

    @Test
    void every_projection_is_built_anew_while_it_answers_and_says_the_same_afterwards() throws Exception {
        Map<String, Supplier<Reply>> readers = readers();
        Map<String, String> before = bodies(readers);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger read = new AtomicInteger();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Thread reading = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                readers.forEach((name, reader) -> {
                    Reply reply = reader.get();
                    read.incrementAndGet();
                    if (reply.status() != 200) wrong.add(name + " " + reply.status());
                    else if (!reply.body().equals(before.get(name))) wrong.add(name + " answered " + reply.body());
                });
            }
        });
        for (var service : PROJECTIONS.entrySet()) {
            for (String name : service.getValue()) rebuild(service.getKey(), name);
        }
        over.set(true);
        reading.join();
        assertThat(wrong).isEmpty();
        assertThat(read.get()).as("answers while projections were built").isGreaterThan(readers.size());
        assertThat(bodies(readers)).isEqualTo(before);
    }

    private static Map<String, String> bodies(Map<String, Supplier<Reply>> readers) {
        return readers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, reader -> reader.getValue().get().body()));
    }

    private void rebuild(String service, String name) {
        long position = shown(service, name).path("position").asLong();
        Reply begun = operator.post("/api/operations/projections/" + service + "/" + name + "/rebuild", Map.of());
        assertThat(begun.status())
                .as(service + " " + name + ": " + begun.body())
                .isEqualTo(202);
        await().until(() -> shown(service, name).path("rebuild").isNull());
        await().untilAsserted(() -> {
            JsonNode built = shown(service, name);
            assertThat(built.path("position").asLong()).as(service + " " + name).isGreaterThanOrEqualTo(position);
            assertThat(built.path("lagEvents").asLong())
                    .as(service + " " + name)
                    .isZero();
        });
        assertThat(shown(service, name).path("givenUp").isNull())
                .as(service + " " + name + " was replaced: " + shown(service, name))
                .isTrue();
    }

    @Test
    void what_acts_on_the_log_is_no_projection_and_cannot_be_repeated() {
        for (String acting :
                List.of("workflow-service/mail", "workflow-service/publication", "qa-service/forgetting")) {
            assertThat(operator.post("/api/operations/projections/" + acting + "/rebuild", Map.of())
                            .status())
                    .as(acting)
                    .isEqualTo(404);
        }
    }
}
