package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.congkhai.kit.messaging.KafkaEventPublisher;
import vn.congkhai.kit.messaging.KafkaOut;
import vn.congkhai.kit.messaging.KafkaSettings;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.local.broker.EmbeddedBroker;

/** The service with a real broker: what it shows, and what a kill does to it. */
class SearchServiceIT {
    private static final Duration SHOWN = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static KafkaOut out;
    private static Newsroom newsroom;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0, 0);
        out = new KafkaOut(new KafkaSettings(broker.bootstrap(), "newsroom", "newsroom"));
        newsroom = new Newsroom(new KafkaEventPublisher(out, "newsroom"));
    }

    @AfterAll
    static void stop() {
        out.close();
        broker.close();
    }

    @Test
    void what_is_public_is_found_until_it_is_withdrawn() throws IOException {
        try (ServiceProcess service = ServiceProcess.start(broker.bootstrap(), data("shown"))) {
            newsroom.send(
                    newsroom.published("a1", "Khai mạc hội chợ sách lần thứ nhất"),
                    newsroom.poison("a9"),
                    newsroom.answered("q1", "Hội chợ sách mở cửa mấy giờ?"),
                    newsroom.registered("s1", "Đăng ký gian hàng hội chợ sách"));
            await().atMost(SHOWN).until(() -> ids(service, "hoi cho sach").equals(Set.of("a1", "q1", "s1")));
            assertFound(service);
            assertPages(service);
            assertRefusals(service);
            newsroom.send(newsroom.withdrawn("a1"));
            await().atMost(SHOWN).until(() -> ids(service, "hội chợ sách").equals(Set.of("q1", "s1")));
            assertThat(service.metrics())
                    .contains(
                            "congkhai_search_query_seconds_count{",
                            "congkhai_projection_lag_events{projection=\"search\"}")
                    .containsPattern("congkhai_consumer_deadletter_total\\{[^}]*topic=\"publication.v1\"[^}]*} 1");
        }
    }

    @Test
    void a_kill_loses_nothing_doubles_nothing_and_revives_nothing() throws IOException {
        Path data = data("killed");
        List<OutgoingEvent> first = articles(0, 150);
        newsroom.sendAll(first);
        newsroom.send(newsroom.withdrawn("n5"));
        try (ServiceProcess service = ServiceProcess.start(broker.bootstrap(), data)) {
            await().atMost(SHOWN).until(() -> total(service) == 149);
            newsroom.sendAll(articles(150, 300));
            service.kill();
        }
        newsroom.send(newsroom.withdrawn("n151"));
        newsroom.sendAll(first.subList(0, 10)); // late duplicates, the withdrawn one among them
        try (ServiceProcess service = ServiceProcess.start(broker.bootstrap(), data)) {
            await().atMost(SHOWN).until(() -> total(service) == 298);
            assertEveryOneOnce(service);
        }
        try (ServiceProcess service = ServiceProcess.start(broker.bootstrap(), data)) {
            assertThat(total(service)).isEqualTo(298); // at once, without reading anything again
            service.kill();
        }
        try (ServiceProcess service = ServiceProcess.start(broker.bootstrap(), data("killed-rebuilt"))) {
            await().atMost(SHOWN).until(() -> total(service) == 298);
            assertEveryOneOnce(service);
        }
    }

    @Test
    void every_replica_is_complete_by_itself() throws IOException {
        newsroom.sendAll(IntStream.range(0, 40)
                .mapToObj(i -> newsroom.published("r" + i, "Bản sao dữ liệu " + i))
                .toList());
        try (ServiceProcess first = ServiceProcess.start(broker.bootstrap(), data("replica"));
                ServiceProcess second = ServiceProcess.start(broker.bootstrap(), data("replica-2"))) {
            newsroom.send(newsroom.withdrawn("r7"));
            for (ServiceProcess replica : List.of(first, second)) {
                await().atMost(SHOWN)
                        .until(() -> replica.json(Newsroom.PORTAL, "/api/search?q=" + encode("bản sao dữ liệu"))
                                        .path("total")
                                        .asLong()
                                == 39);
            }
            String cursor = first.json(Newsroom.PORTAL, "/api/search?sort=date&q=" + encode("bản sao"))
                    .path("next")
                    .asString();
            String next = "/api/search?sort=date&q=" + encode("bản sao") + "&cursor=" + cursor;
            assertThat(second.json(Newsroom.PORTAL, next).path("hits"))
                    .as("a cursor of one replica goes on in another")
                    .hasSize(10)
                    .isEqualTo(first.json(Newsroom.PORTAL, next).path("hits"));
        }
    }

    private static void assertFound(ServiceProcess service) {
        JsonNode found = service.json(Newsroom.PORTAL, "/api/search?q=" + encode("khai mạc hội chợ") + "&type=article");
        assertThat(found.path("total").asLong()).isEqualTo(1);
        assertThat(found.path("page").asInt()).isEqualTo(1);
        JsonNode hit = found.path("hits").get(0);
        assertThat(hit.path("url").asString()).isEqualTo("/tin/a1/bai");
        assertThat(hit.path("category").asString()).isEqualTo("tin-tuc");
        assertThat(hit.path("publishedAt").asString()).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(hit.path("snippet").asString()).contains("&lt;số&gt;");
        assertThat(found.has("didYouMean")).isTrue();
        assertThat(found.path("facets").path("year").get(0).path("value").asString())
                .isEqualTo("2026");
        String decomposed = Normalizer.normalize("khai mạc hội chợ", Normalizer.Form.NFD);
        assertThat(ids(service, decomposed)).contains("a1");
        assertThat(service.json(Newsroom.PORTAL, "/api/search/suggest?q=khai%20m")
                        .path("items")
                        .get(0)
                        .path("url")
                        .asString())
                .isEqualTo("/tin/a1/bai");
        assertThat(service.json("krongpac", "/api/search?q=" + encode("hội chợ"))
                        .path("total")
                        .asLong())
                .isZero();
    }

    private static void assertPages(ServiceProcess service) {
        var page = service.visit(Newsroom.PORTAL, "/tim-kiem?q=" + encode("hội chợ <sách>"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("Tìm thấy 3 kết quả cho “hội chợ &lt;sách&gt;”.", "/hoi-dap/q1/cau-hoi", "Dịch vụ công (1)")
                .doesNotContain("<sách>");
        assertThat(service.visit(Newsroom.PORTAL, "/tim-kiem").body())
                .contains("name=\"q\"")
                .doesNotContain("Kết quả</h2>");
        assertThat(service.visit(Newsroom.PORTAL, "/tim-kiem?q=xyzzy&utm_source=x")
                        .body())
                .contains("Không tìm thấy kết quả nào");
        assertThat(service.visit(Newsroom.PORTAL, "/tim-kiem?q=hoi+cho+sach").body())
                .contains("Ý bạn là: <a href=\"/tim-kiem?q=h%E1%BB%99i+ch%E1%BB%A3+s%C3%A1ch\">hội chợ sách</a>");
        assertThat(service.visit(Newsroom.PORTAL, "/van-ban").body()).contains("Không tìm thấy văn bản nào");
        assertThat(service.visit(Newsroom.PORTAL, "/van-ban?q=x&inForce=true&year=2026&issuer=UBND")
                        .statusCode())
                .isEqualTo(200);
        var feed = service.visit(Newsroom.PORTAL, "/tim-kiem/feed.xml?q=" + encode("hội chợ sách"));
        assertThat(feed.headers().firstValue("content-type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.body()).contains("<feed", "/hoi-dap/q1/cau-hoi</id>", "Khai mạc hội chợ sách");
        assertThat(service.visit("krongpac", "/tim-kiem/feed.xml?q=" + encode("hội chợ sách"))
                        .body())
                .contains("<feed")
                .doesNotContain("<entry>");
        assertThat(service.visit(Newsroom.PORTAL, "/tim-kiem/feed.xml").statusCode())
                .isEqualTo(400);
        var refused = service.visit(Newsroom.PORTAL, "/tim-kiem?q=a&from=hom-qua");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Ngày phải có dạng");
    }

    private static void assertRefusals(ServiceProcess service) {
        for (String path : List.of(
                "/api/search",
                "/api/search?q=",
                "/api/search?q=" + "a".repeat(201),
                "/api/search?q=a&type=tin",
                "/api/search?q=a&page=0",
                "/api/search?q=a&sort=x",
                "/api/search?q=a&cursor=x",
                "/api/search?q=a&portal=krongpac",
                "/api/search?q=a&unknown=x",
                "/api/search?q=%00",
                "/api/search?q=%FF%FE",
                "/api/search?q=a&q=b",
                "/api/search/suggest")) {
            assertThat(service.visit(Newsroom.PORTAL, path).statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(service.visit("ict", "/api/search?q=a").statusCode()).isEqualTo(404);
        assertThat(service.visit("ict", "/tim-kiem").statusCode()).isEqualTo(404);
        for (String q : List.of("*:*", "\"", "a OR (", "title:[* TO *]", "🎉", "%25", "a ".repeat(99))) {
            assertThat(service.visit(Newsroom.PORTAL, "/api/search?q=" + encode(q))
                            .statusCode())
                    .as(q)
                    .isEqualTo(200);
        }
    }

    private static void assertEveryOneOnce(ServiceProcess service) {
        List<String> ids = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode hits = service.json(Newsroom.PORTAL, "/api/search?q=lotgiaohang&page=" + page)
                    .path("hits");
            if (hits.isEmpty()) break;
            hits.forEach(hit -> ids.add(hit.path("id").asString()));
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(298).doesNotContain("n5", "n151");
    }

    private static List<OutgoingEvent> articles(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> newsroom.published("n" + i, "Tuyên truyền số " + i + " lotgiaohang"))
                .toList();
    }

    private static long total(ServiceProcess service) {
        return service.json(Newsroom.PORTAL, "/api/search?q=lotgiaohang")
                .path("total")
                .asLong();
    }

    private static Set<String> ids(ServiceProcess service, String q) {
        Set<String> ids = new HashSet<>();
        service.json(Newsroom.PORTAL, "/api/search?q=" + encode(q))
                .path("hits")
                .forEach(hit -> ids.add(hit.path("id").asString()));
        return ids;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Path data(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
