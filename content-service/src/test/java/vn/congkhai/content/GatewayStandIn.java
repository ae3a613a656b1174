package vn.congkhai.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import vn.congkhai.kit.security.Door;

/** Reads pages as the gateway does: with the portal it has signed. */
final class GatewayStandIn {
    static final String DOOR_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Door door = new Door(DOOR_KEY);
    private final int port;

    GatewayStandIn(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String portal, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header(Door.PORTAL_HEADER, door.sign(portal, Instant.now()));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(String portal, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header(Door.PORTAL_HEADER, door.sign(portal, Instant.now()))
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String body(String portal, String path) {
        return get(portal, path).body();
    }

    int status(String portal, String path) {
        return get(portal, path).statusCode();
    }
}
