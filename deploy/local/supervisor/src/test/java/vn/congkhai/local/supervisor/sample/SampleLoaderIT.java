package vn.congkhai.local.supervisor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.regulation.Regulations;

/** The loader against a gateway that answers as contract says, and sometimes not at all. */
class SampleLoaderIT {
    private static final Path REGULATIONS = Path.of("../../../regulations");
    private static final List<String> STEPS = List.of(
            "contributor POST /api/attachments",
            "contributor POST /api/articles",
            "deputy PUT /api/articles/1 \"1\"",
            "head POST /api/articles/1/approval {\"revision\":1}",
            "- GET /api/public/articles/1");

    @TempDir
    Path data;

    private final Map<String, List<String>> sent = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> articles = new ConcurrentHashMap<>();
    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicBoolean refusing = new AtomicBoolean();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private List<Example> examples = List.of();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void each_portal_publishes_its_regulation_by_the_staff_that_may() throws Exception {
        loader().load();

        assertThat(sent.values()).hasSize(5).allMatch(STEPS::equals);
        SampleProgress progress = SampleProgress.in(data);
        assertThat(progress.loaded()).isTrue();
        assertThat(progress.published()).containsOnlyKeys("binhduong", "krongpac", "longxuyen", "quan8", "trungdung");
        JsonNode record = articles.get("quan8");
        assertThat(record.get("attributes").get("issuedOn").asString()).isEqualTo("2014-08-11");
        assertThat(record.get("attributes").get("effectiveOn").isNull()).isTrue();
        assertThat(record.get("attributes").get("file").asString()).isEqualTo("file-1");
        assertThat(record.get("attachments").get(0).asString()).isEqualTo("file-1");
        assertThat(record.get("body").asString()).contains("id=\"dieu-17\"");
    }

    @Test
    void loading_again_does_nothing_more() throws Exception {
        loader().load();
        sent.clear();
        loader().load();

        assertThat(sent).isEmpty();
    }

    @Test
    void an_unavailable_service_is_waited_for_and_the_repeated_step_carries_the_same_key() throws Exception {
        down.set(true);
        loader().load();

        assertThat(sent.get("binhduong"))
                .startsWith(STEPS.getFirst(), STEPS.getFirst())
                .endsWith(STEPS.getLast())
                .hasSize(STEPS.size() + 1);
        assertThat(keys).hasSize(5 * 4);
    }

    @Test
    void a_refusal_that_stays_is_told() {
        refusing.set(true);

        assertThatThrownBy(() -> loader().load())
                .isInstanceOf(SampleRefusedException.class)
                .hasMessageContaining("409");
        assertThat(SampleProgress.in(data).loaded()).isFalse();
    }

    private SampleLoader loader() {
        int port = server.getAddress().getPort();
        return new SampleLoader(
                data,
                REGULATIONS,
                port,
                Regulations.load(REGULATIONS),
                new Tokens(port, "secret"),
                line -> {},
                examples);
    }

    @Test
    void after_the_regulations_the_examples_take_the_same_steps_and_name_their_files_by_id() throws Exception {
        examples = Example.shipped();
        loader().load();

        assertThat(SampleProgress.in(data).published()).hasSize(5 + examples.size());
        assertThat(sent.get("krongpac")).hasSize(STEPS.size() + 3).startsWith(STEPS.toArray(String[]::new));
        assertThat(articles.get("quan8")
                        .at("/attributes/confirmation/attachment")
                        .asString())
                .isEqualTo("file-1");
        assertThat(bodies).anyMatch(body -> body.contains("src=\\\"tep/file-1/kenh-truoc.png"));
        assertThat(bodies).noneMatch(body -> body.contains("tep:"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/demo/tokens")) {
            reply(exchange, 200, exchange.getRequestURI().getQuery().replace("account=", ""));
            return;
        }
        note(exchange, path, body);
        if (path.startsWith("/api/articles")) bodies.add(new String(body, StandardCharsets.UTF_8));
        if (down.getAndSet(false)) {
            reply(exchange, 503, "{}");
        } else if (refusing.get()) {
            reply(exchange, 409, "{\"code\":\"wrong-state\"}");
        } else if (path.equals("/api/attachments")) {
            reply(exchange, 201, "{\"id\":\"file-1\"}");
        } else {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            reply(exchange, 200, "{\"id\":\"1\",\"revision\":1}");
        }
    }

    private void note(HttpExchange exchange, String path, byte[] body) {
        String portal = exchange.getRequestHeaders().getFirst("Host").replace(".localhost", "");
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        String who = bearer == null ? "-" : bearer.replace("Bearer ", "").replace("@" + portal, "");
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null) {
            String same = keys.putIfAbsent(key, Arrays.toString(body));
            assertThat(same == null || same.equals(Arrays.toString(body))).isTrue();
        }
        List<String> words = new ArrayList<>(List.of(who, exchange.getRequestMethod(), path));
        if (exchange.getRequestHeaders().containsKey("If-Match")) {
            words.add(exchange.getRequestHeaders().getFirst("If-Match"));
            articles.put(portal, JsonMapper.shared().readTree(body));
        }
        if (path.endsWith("/approval")) {
            words.add(new String(body, StandardCharsets.UTF_8));
        }
        sent.computeIfAbsent(portal, any -> new CopyOnWriteArrayList<>()).add(String.join(" ", words));
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
