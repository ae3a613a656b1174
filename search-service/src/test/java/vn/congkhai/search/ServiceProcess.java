package vn.congkhai.search;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.security.Door;

/** The service as a process of its own, so that it can be killed. */
final class ServiceProcess implements AutoCloseable {
    private static final String DOOR_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Duration START = Duration.ofMinutes(2);

    private static final Path LOGS = Path.of("target", "failsafe-reports");

    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Door door = new Door(DOOR_KEY);
    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it is ready. */
    static ServiceProcess start(String kafka, Path data) throws IOException {
        return start(kafka, data, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    }

    /** Starts it on a virtual machine with those options. */
    static ServiceProcess start(String kafka, Path data, List<String> options) throws IOException {
        int port = freePort();
        Files.createDirectories(LOGS);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SearchApplication.class.getName()));
        ProcessBuilder java = new ProcessBuilder(command);
        java.environment().put("SERVER_PORT", Integer.toString(port));
        java.environment().put("CONGKHAI_KAFKA", kafka);
        java.environment().put("CONGKHAI_DATA", data.toString());
        java.environment().put("CONGKHAI_DOOR_KEY", DOOR_KEY);
        java.environment()
                .put(
                        "CONGKHAI_REGULATIONS",
                        Path.of("..", "regulations").toRealPath().toString());
        java.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log(data)));
        ServiceProcess service = new ServiceProcess(java.start(), port);
        try {
            await().atMost(START).until(service::isReady);
            return service;
        } catch (RuntimeException e) {
            service.kill();
            throw e;
        }
    }

    /** What a visitor of a portal gets. */
    HttpResponse<String> visit(String portal, String path) {
        return get(path, portal);
    }

    /** The status of the answer to a request line that no proper client would send. */
    int raw(String portal, String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) ANSWER.toMillis());
            String request = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + Door.PORTAL_HEADER
                    + ": " + door.sign(portal, Instant.now()) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }
    }

    JsonNode json(String portal, String path) {
        return JsonMapper.shared().readTree(visit(portal, path).body());
    }

    String metrics() {
        return get("/actuator/prometheus", null).body();
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to stop, and waits. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean isReady() {
        if (!process.isAlive()) throw new IllegalStateException("The service has ended with " + process.exitValue());
        try {
            return get("/actuator/health/readiness", null).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false; // it does not listen yet, or is too busy starting
        }
    }

    private HttpResponse<String> get(String path, @Nullable String portal) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(ANSWER);
        if (portal != null) request.header(Door.PORTAL_HEADER, door.sign(portal, Instant.now()));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static File log(Path data) {
        return LOGS.resolve(data.getFileName() + ".log").toFile();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
