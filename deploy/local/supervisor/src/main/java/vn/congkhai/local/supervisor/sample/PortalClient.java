package vn.congkhai.local.supervisor.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API of one portal through the gateway, patient while processes restart. */
final class PortalClient {
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    /** A refusal may be early: the rights of the first board reach a service by a message. */
    private static final int REFUSALS_BORNE = 40;

    private static final String BOUNDARY = "congkhai-sample-boundary";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final int gatewayPort;
    private final String host;
    private final String portal;
    private final Tokens tokens;

    PortalClient(int gatewayPort, String host, String portal, Tokens tokens) {
        this.gatewayPort = gatewayPort;
        this.host = host;
        this.portal = portal;
        this.tokens = tokens;
    }

    /** An answer that is a success. */
    record Answer(JsonNode body, String etag) {}

    Answer upload(String account, String step, String fileName, byte[] content) throws InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                account,
                "POST",
                "/api/attachments",
                Map.of(
                        "Content-Type",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        "Idempotency-Key",
                        key(step, body.toByteArray())),
                body.toByteArray());
    }

    Answer post(String account, String step, String path, Object body) throws InterruptedException {
        byte[] bytes = json.writeValueAsBytes(body);
        return send(
                account,
                "POST",
                path,
                Map.of("Content-Type", "application/json", "Idempotency-Key", key(step, bytes)),
                bytes);
    }

    Answer put(String account, String step, String path, String etag, Object body) throws InterruptedException {
        byte[] bytes = json.writeValueAsBytes(body);
        return send(
                account,
                "PUT",
                path,
                Map.of("Content-Type", "application/json", "If-Match", etag, "Idempotency-Key", key(step, bytes)),
                bytes);
    }

    /** Waits until everybody can read the path. */
    void awaitPublic(String path) throws InterruptedException {
        send(null, "GET", path, Map.of(), new byte[0]);
    }

    private Answer send(@Nullable String account, String method, String path, Map<String, String> headers, byte[] body)
            throws InterruptedException {
        int refusals = 0;
        while (true) {
            try {
                HttpResponse<byte[]> answer = client.send(
                        request(account, method, path, headers, body), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() < 300) {
                    return new Answer(
                            json.readTree(answer.body()),
                            answer.headers().firstValue("ETag").orElse(""));
                }
                if (answer.statusCode() < 500 && answer.statusCode() != 429 && ++refusals > REFUSALS_BORNE) {
                    throw new SampleRefusedException(portal + ": " + method + " " + path + " answers "
                            + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
                }
            } catch (IOException notThere) {
                refusals = 0;
            }
            new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private HttpRequest request(
            @Nullable String account, String method, String path, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gatewayPort + path))
                .timeout(ANSWER_LIMIT)
                .header("Host", host)
                .header("Accept", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (account != null) {
            request.header("Authorization", "Bearer " + tokens.of(account));
        }
        return request.build();
    }

    /** The same step with the same body is the same command, however often it is sent. */
    private String key(String step, byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "sample-" + portal + "-" + step + "-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
