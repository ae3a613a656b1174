package vn.congkhai.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A service as the gateway sees it: it answers, is down, or is stopped, always at the same address. */
final class Backend {
    private final String name;
    private final int port;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;
    private @Nullable ServerSocket silent;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean breaksOff;
    private final AtomicInteger signsAsked = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Seen seen = new Seen("", "", new Headers(), 0);

    Backend(String name) {
        this.name = name;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        work();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The latest request but those for signs of life. */
    Seen seen() {
        return seen;
    }

    /** Answers a path (without query) that way from now on. */
    void answer(String path, int status, String body, String... headers) {
        answers.put(path, new Answer(status, body, List.of(headers)));
    }

    /** Keeps every answer but signs of life back until the latch is counted down. */
    CountDownLatch holdBack() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** Lives, and cuts every other connection once the request is there. */
    void breakOff() {
        breaksOff = true;
    }

    /** How many requests it got but those for signs of life. */
    int asked() {
        return asked.get();
    }

    /** How often it was asked whether it lives. */
    int signsAsked() {
        return signsAsked.get();
    }

    /** Listens and answers 200 with its name, unless told otherwise. */
    void work() {
        die();
        answers.clear();
        gate = new CountDownLatch(0);
        breaksOff = false;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Like a stopped process: the kernel accepts connections, nobody reads. */
    void hang() {
        die();
        try {
            silent = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody listens. */
    void die() {
        try {
            if (silent != null) silent.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (server != null) server.stop(0);
        if (threads != null) threads.shutdownNow();
        silent = null;
        server = null;
        threads = null;
    }

    private static String typeOf(String body) {
        return body.startsWith("{") ? "application/json" : "text/plain;charset=UTF-8";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int received = exchange.getRequestBody().readAllBytes().length;
            String path = exchange.getRequestURI().getPath();
            boolean asksForLife = path.startsWith("/actuator");
            if (asksForLife) {
                signsAsked.incrementAndGet();
            } else {
                asked.incrementAndGet();
                if (breaksOff) return;
                gate.await();
                seen = new Seen(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders(),
                        received);
            }
            Answer answer = answers.getOrDefault(path, new Answer(200, name, List.of()));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", typeOf(answer.body()));
            exchange.getResponseHeaders().set("Server", "secret/1.0");
            for (int at = 0; at < answer.headers().size(); at += 2)
                exchange.getResponseHeaders()
                        .set(answer.headers().get(at), answer.headers().get(at + 1));
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A request as it arrived. */
    record Seen(String method, String uri, Headers headers, int received) {}

    private record Answer(int status, String body, List<String> headers) {}
}
