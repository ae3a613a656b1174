package vn.congkhai.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service as the gateway does: with a portal it has signed, as docs and contracts say and not as the service's own code does. */
public final class TestGateway {
    /** The key that the tests' gateway and services share. */
    public static final String DOOR_KEY = newKey();

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port;

    /** @param port of the service */
    public TestGateway(int port) {
        this.port = port;
    }

    /** Begins a request through the door of a portal. */
    public Call call(String method, String path, String portal) {
        var call = new Call(method, path);
        call.header("X-Congkhai-Portal", signed(portal));
        return call;
    }

    /** Begins a request that did not come through the door. */
    public Call around(String method, String path) {
        return new Call(method, path);
    }

    private static String signed(String portal) {
        String named = portal + "." + Instant.now().getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(DOOR_KEY), "HmacSHA256"));
            byte[] signature = mac.doFinal(named.getBytes(StandardCharsets.US_ASCII));
            return named + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    private static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** A request in the making. */
    public final class Call {
        private final String method;
        private final HttpRequest.Builder request;
        private BodyPublisher body = BodyPublishers.noBody();

        private Call(String method, String path) {
            this.method = method;
            this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(30));
        }

        /** Sets a header. */
        public Call header(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        /** With a bearer token, or without if there is none. */
        public Call token(@Nullable String token) {
            return token == null ? this : header("Authorization", "Bearer " + token);
        }

        /** With a JSON body. */
        public Call json(String json) {
            return body("application/json", BodyPublishers.ofString(json));
        }

        /** With any body. */
        public Call body(String type, BodyPublisher content) {
            body = content;
            return header("Content-Type", type);
        }

        /** Sends it. */
        public Answer send() {
            try {
                return new Answer(http.send(request.method(method, body).build(), BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        /** HTTP status. */
        public int status() {
            return response.statusCode();
        }

        /** The body. */
        public String body() {
            return response.body();
        }

        /** The body as JSON. */
        public JsonNode json() {
            return MAPPER.readTree(response.body());
        }

        /** The problem's code, or empty if it is no problem document. */
        public String code() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("code").asString("")
                    : "";
        }

        /** A header, or empty. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
