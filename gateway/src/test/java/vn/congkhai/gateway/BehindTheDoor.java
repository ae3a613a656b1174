package vn.congkhai.gateway;

import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The real gateway before six small services; all tests share it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class BehindTheDoor {
    static final String QUAN8 = "quan8.localhost";
    static final String CENTRE = "localhost";
    static final String DOOR_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    static final String ISSUER = "http://issuer.invalid";
    static final Map<Service, Backend> BACKENDS = new EnumMap<>(Service.class);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @Autowired
    private ServiceGuards guards;

    static {
        for (Service service : Service.values()) BACKENDS.put(service, new Backend(service.id()));
    }

    @DynamicPropertySource
    static void upstream(DynamicPropertyRegistry registry) {
        registry.add("congkhai.door-key", () -> DOOR_KEY);
        registry.add("congkhai.login.issuer", () -> ISSUER);
        registry.add("congkhai.login.session-key", () -> DOOR_KEY);
        registry.add("congkhai.regulations", () -> "../regulations");
        registry.add(
                "congkhai.data",
                () -> "target/gateway-" + ProcessHandle.current().pid());
        BACKENDS.forEach((service, backend) -> {
            String name = service.name().toLowerCase(Locale.ROOT);
            // A test with replicas says where the others are.
            registry.add("congkhai.upstream." + name, () -> backend.address() + "${more." + name + ":}");
        });
    }

    @AfterEach
    void everything_works_again() {
        BACKENDS.forEach((service, backend) -> {
            backend.work();
            closeBreaker(service);
        });
    }

    static Backend backend(Service service) {
        return BACKENDS.get(service);
    }

    State breakerOf(Service service) {
        return guards.of(service).first().state();
    }

    /** Of the first process, the second ... */
    List<State> breakersOf(Service service) {
        return guards.of(service).all().stream().map(ServiceGuard::state).toList();
    }

    /** Half-open, it closes by itself where nobody calls. */
    void closeBreaker(Service service) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> breakersOf(service).stream().allMatch(State.CLOSED::equals));
    }

    HttpResponse<String> get(String host, String path, String... headers) {
        return send(request(host, path, headers).GET());
    }

    HttpResponse<String> post(String host, String path, byte[] body, String... headers) {
        return send(request(host, path, headers).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String host, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Host", host);
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Sends bytes that no client library would send, and reads until the gateway closes. */
    String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
