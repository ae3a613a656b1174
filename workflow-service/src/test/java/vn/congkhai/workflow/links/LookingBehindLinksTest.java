package vn.congkhai.workflow.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.regulation.proof.Proves;

/** What is found behind links of a real server, and what is never asked. */
class LookingBehindLinksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final LookingBehindLinks looking = new LookingBehindLinks(true, PATIENCE);
    private final LookingBehindLinks outside = new LookingBehindLinks(false, PATIENCE);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** {@code /404} answers so; {@code /301/x} leads to /x; {@code /get/200} knows GET only. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (path.startsWith("/get/")) {
                exchange.sendResponseHeaders(head ? 405 : 200, -1);
                return;
            }
            int status = Integer.parseInt(path.substring(1, 4));
            if (status / 100 == 3) exchange.getResponseHeaders().set("Location", path.substring(4));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private LinkState state(String path) {
        return looking.look(at(path)).state();
    }

    @Test
    void a_site_that_answers_is_fine_and_asked_once_without_its_content() {
        assertThat(state("/200")).isEqualTo(LinkState.FINE);
        assertThat(asked).containsExactly("HEAD /200");
    }

    @Test
    void a_site_that_knows_no_head_is_asked_with_get() {
        assertThat(state("/get/x")).isEqualTo(LinkState.FINE);
        assertThat(asked).containsExactly("HEAD /get/x", "GET /get/x");
    }

    @Test
    @Proves({"B09", "K02"})
    void what_is_gone_fails_and_moves_is_told_apart() {
        assertThat(state("/404")).isEqualTo(LinkState.GONE);
        assertThat(state("/410")).isEqualTo(LinkState.GONE);
        assertThat(state("/500")).isEqualTo(LinkState.FAILING);
        LinkFinding moved = looking.look(at("/301/308/200"));
        assertThat(moved).isEqualTo(new LinkFinding(LinkState.MOVED, at("/200")));
        assertThat(state("/302/200")).as("for now only").isEqualTo(LinkState.FINE);
        assertThat(state("/301/404")).isEqualTo(LinkState.GONE);
    }

    @Test
    void a_circle_of_redirects_ends() {
        assertThat(state("/302".repeat(20) + "/200")).isEqualTo(LinkState.FAILING);
        assertThat(asked).hasSizeLessThan(10);
    }

    @Test
    void nobody_there_and_nobody_answering_is_silence() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var impatient = new LookingBehindLinks(true, Duration.ofMillis(200));
            assertThat(impatient
                            .look("http://127.0.0.1:" + silent.getLocalPort() + "/")
                            .state())
                    .isEqualTo(LinkState.SILENT);
        }
        server.stop(0);
        assertThat(state("/200")).isEqualTo(LinkState.SILENT);
    }

    @Test
    void addresses_of_the_own_network_are_not_asked_unless_the_installation_says_so() {
        assertThat(outside.look(at("/200")).state()).isEqualTo(LinkState.NOT_PUBLIC);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[::1]/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://203.0.113.5:8080/",
                "http://ai:mat-khau@203.0.113.5/",
                "file:///etc/passwd",
                "ftp://203.0.113.5/"
            })
    void what_is_no_address_of_the_public_is_not_asked(String href) {
        assertThat(outside.look(href).state()).isEqualTo(LinkState.NOT_PUBLIC);
    }

    @Test
    void one_link_at_a_time_the_longest_waiting_first_and_failing_ones_more_often() {
        Map<String, LinkCheck> kept = new HashMap<>();
        LinkChecks checks = new LinkChecks() {
            @Override
            public Optional<LinkCheck> find(String href) {
                return Optional.ofNullable(kept.get(href));
            }

            @Override
            public void keep(LinkCheck check) {
                kept.put(check.href(), check);
            }
        };
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        List<String> links = List.of(at("/200"), at("/404"), at("/200"));
        assertThat(at(now, links, checks).checkNext()).isTrue();
        assertThat(asked).hasSize(1);
        assertThat(at(now, links, checks).checkNext()).isTrue();
        assertThat(at(now, links, checks).checkNext()).as("each link once").isFalse();
        assertThat(kept.get(at("/404")).broken()).as("once is no news").isFalse();

        asked.clear();
        assertThat(at(now.plus(Duration.ofHours(6)), links, checks).checkNext()).isTrue();
        assertThat(at(now.plus(Duration.ofHours(6)), links, checks).checkNext()).isFalse();
        assertThat(new ArrayList<>(asked)).containsExactly("HEAD /404", "GET /404");
        assertThat(kept.get(at("/404")).broken()).isTrue();
        assertThat(kept.get(at("/404")).failingSince()).isEqualTo(now);
        CheckingLinks tomorrow = at(now.plus(Duration.ofDays(1)), links, checks);
        assertThat(tomorrow.checkNext()).isTrue();
        assertThat(tomorrow.checkNext()).isTrue();
        assertThat(tomorrow.checkNext()).isFalse();
        assertThat(asked).contains("HEAD /200");
    }

    private CheckingLinks at(Instant now, List<String> links, LinkChecks checks) {
        return new CheckingLinks(links, looking, checks, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void a_link_that_works_again_has_never_failed() {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        LinkFinding silent = new LinkFinding(LinkState.SILENT, "");
        LinkCheck twice = LinkCheck.after(LinkCheck.after(null, "x", silent, now), "x", silent, now.plusSeconds(1));
        assertThat(twice.broken()).isTrue();
        LinkCheck again = LinkCheck.after(twice, "x", new LinkFinding(LinkState.FINE, ""), now.plusSeconds(2));
        assertThat(again.broken()).isFalse();
        assertThat(again.failingSince()).isNull();
    }
}
