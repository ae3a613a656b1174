package vn.congkhai.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway as one person sees it: a host, and a token or none. Java does not resolve {@code *.localhost}, so it connects to
 * loopback and names the host in the header (run with {@code -Djdk.httpclient.allowRestrictedHeaders=host}).
 */
public final class Door {
    private static final HttpClient HTTP = client().build();
    private static final Map<String, HttpClient> ELSEWHERE = new ConcurrentHashMap<>();

    private final HttpClient client;
    private final int port;
    private final String host;
    private final @Nullable String token;
    private final Map<String, String> headers;

    Door(int port, String host, @Nullable String token, Map<String, String> headers) {
        this(HTTP, port, host, token, headers);
    }

    private Door(HttpClient client, int port, String host, @Nullable String token, Map<String, String> headers) {
        this.client = client;
        this.port = port;
        this.host = host;
        this.token = token;
        this.headers = Map.copyOf(headers);
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    /** Another visitor: one who comes from another address of this machine, such as {@code 127.0.0.2}. */
    public Door from(String address) {
        HttpClient elsewhere = ELSEWHERE.computeIfAbsent(
                address,
                missing -> client().localAddress(InetAddress.ofLiteral(missing)).build());
        return new Door(elsewhere, port, host, token, headers);
    }

    /** The same person at another host. */
    public Door at(String otherHost) {
        return new Door(client, port, otherHost, token, headers);
    }

    /** The same person at another port of this machine, past the gateway. */
    public Door onPort(int otherPort) {
        return new Door(client, otherPort, host, token, headers);
    }

    /** The same door with another bearer token. */
    public Door bearing(@Nullable String otherToken) {
        return new Door(client, port, host, otherToken, headers);
    }

    /** The same door with one more header on every request. */
    public Door with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Door(client, port, host, token, more);
    }

    public Reply get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    /** Sends any object as JSON; a {@code String} goes as it is. */
    public Reply post(String path, Object body) {
        return send(path, request -> json(request).POST(publisher(body)));
    }

    public Reply put(String path, Object body) {
        return send(path, request -> json(request).PUT(publisher(body)));
    }

    /** Sends one file as multipart form data. */
    public Reply upload(String path, String name, String type, byte[] content) {
        String boundary = "congkhai-boundary";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                path,
                request -> request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofByteArray(head),
                                BodyPublishers.ofByteArray(content),
                                BodyPublishers.ofByteArray(tail))));
    }

    /** Any method with any bytes. */
    public Reply raw(String method, String path, String contentType, byte[] body) {
        return send(
                path,
                request ->
                        request.header("Content-Type", contentType).method(method, BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher publisher(Object body) {
        return BodyPublishers.ofString(
                body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body));
    }

    private Reply send(String path, UnaryOperator<HttpRequest.Builder> method) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Host", host);
        if (token != null) request.header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        try {
            var response = client.send(method.apply(request).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for " + path, e);
        }
    }
}
