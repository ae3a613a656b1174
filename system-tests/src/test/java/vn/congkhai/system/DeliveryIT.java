package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Five hundred articles while the readers' services are killed again and again: all arrive, none twice. */
class DeliveryIT {
    private static final int ARTICLES = 500;
    private static final int KILLS = 3;
    private static final int WRITERS = 8;
    private static final String PORTAL = "krongpac";
    private static final String CATEGORY = "tuyen-truyen";
    private final PortalInstance system = TheSystem.running();

    @Test
    void every_approved_article_is_on_its_page_in_the_list_the_feed_and_the_index_exactly_once() throws Exception {
        Set<String> approved = new LinkedHashSet<>();
        Instant start = Instant.now();
        try (var killers = Executors.newScheduledThreadPool(2)) {
            var kills = scheduleKills(killers);
            approved.addAll(publishAll());
            for (Future<?> kill : kills) kill.get();
        }
        double perSecond = ARTICLES / (Duration.between(start, Instant.now()).toMillis() / 1000.0);
        System.getLogger("figures").log(System.Logger.Level.INFO, "articles/s with kills: {0}", perSecond);
        assertThat(approved).hasSize(ARTICLES);
        Door visitor = system.visitor(PORTAL);
        await().untilAsserted(() -> {
            assertThat(listed(visitor)).containsExactlyInAnyOrderElementsOf(approved);
            assertThat(fed(visitor)).containsExactlyInAnyOrderElementsOf(approved);
            assertThat(indexed(visitor)).containsExactlyInAnyOrderElementsOf(approved);
        });
        for (String id : approved) {
            assertThat(visitor.get("/api/public/articles/" + id).status()).isEqualTo(200);
        }
    }

    private List<Future<?>> scheduleKills(java.util.concurrent.ScheduledExecutorService killers) {
        List<Future<?>> kills = new ArrayList<>();
        for (String service : List.of("content-service", "search-service")) {
            for (int round = 0; round < KILLS; round++) {
                long delay =
                        3_000L + round * 9_000L + ThreadLocalRandom.current().nextLong(4_000);
                kills.add(killers.schedule(() -> kill(service), delay, TimeUnit.MILLISECONDS));
            }
        }
        return kills;
    }

    private void kill(String service) {
        await().until(() -> system.process(service).path("pid").asLong() > 0);
        PortalInstance.signal("KILL", system.pid(service));
    }

    private List<String> publishAll() throws InterruptedException, ExecutionException {
        var board = new Editorial(system, PORTAL);
        var ids = new ConcurrentLinkedQueue<String>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < ARTICLES; i++) {
                int number = i;
                done.add(writers.submit(() -> {
                    var article = Editorial.news("Tuyên truyền số " + number + " lotgiaohang");
                    article.put("category", CATEGORY);
                    ids.add(publish(board, article));
                }));
            }
            for (Future<?> one : done) one.get();
        }
        return List.copyOf(ids);
    }

    /**
     * The three steps by people whom a 503 does not stop: each asks again with the same {@code Idempotency-Key}, as the contract
     * tells whoever gets one; what was done meanwhile is not done twice.
     */
    private static String publish(Editorial board, Map<String, Object> article) {
        JsonNode submitted = done(board.as("contributor"), 201, person -> person.post("/api/articles", article));
        String id = submitted.path("id").asString();
        String address = "/api/articles/" + id;
        Door deputy = board.as("deputy")
                .with("If-Match", "\"" + submitted.path("version").asLong() + "\"");
        JsonNode edited = done(deputy, 200, person -> person.put(address, article));
        var revision = Map.of("revision", edited.path("revision").asInt());
        done(board.as("head"), 200, person -> person.post(address + "/approval", revision));
        return id;
    }

    private static JsonNode done(Door person, int status, Function<Door, Reply> step) {
        Door same = person.with("Idempotency-Key", UUID.randomUUID().toString());
        Reply reply = await().pollDelay(Duration.ZERO).until(() -> step.apply(same), answer -> answer.status() != 503);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        return reply.json();
    }

    private static List<String> listed(Door visitor) {
        return pages("/api/public/articles?category=" + CATEGORY + "&size=100&page=", "id", "items", visitor);
    }

    private static List<String> indexed(Door visitor) {
        return pages("/api/search?q=lotgiaohang&category=" + CATEGORY + "&page=", "id", "hits", visitor);
    }

    private static List<String> pages(String path, String field, String list, Door visitor) {
        List<String> ids = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode items = visitor.get(path + page).json().path(list);
            if (items.isEmpty()) return ids;
            items.forEach(item -> ids.add(item.path(field).asString()));
        }
    }

    private static final Pattern ENTRY = Pattern.compile("<id>urn:uuid:([0-9a-f-]{36})</id>");

    private static List<String> fed(Door visitor) {
        List<String> ids = new ArrayList<>();
        for (int page = 1; ; page++) {
            Reply feed = visitor.get("/chuyen-muc/" + CATEGORY + "/feed.xml?page=" + page);
            List<String> here = ENTRY.matcher(feed.body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (here.isEmpty()) return ids;
            ids.addAll(here);
        }
    }
}
