package vn.congkhai.local.supervisor.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What the supervisor says on loopback: that it lives, and how everything is. It takes no orders. */
final class ControlServer implements AutoCloseable {
    private final HttpServer server;
    private final Supplier<Status> status;
    private final JsonMapper json = JsonMapper.builder().build();

    ControlServer(int port, Supplier<Status> status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/actuator/health", exchange -> answer(exchange, "application/json", "{\"status\":\"UP\"}"));
        server.createContext("/actuator/prometheus", exchange -> answer(exchange, "text/plain", metrics()));
        server.createContext(
                "/status", exchange -> answer(exchange, "application/json", json.writeValueAsString(status.get())));
    }

    void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String metrics() {
        return status.get().processes().stream()
                .map(line -> """
                        congkhai_process_up{name="%1$s"} %2$d
                        congkhai_process_restarts_total{name="%1$s"} %3$d
                        """.formatted(line.name(), line.state() == Status.State.UP ? 1 : 0, line.restarts()))
                .collect(Collectors.joining());
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
