package vn.congkhai.workflow.operating;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.tracing.Traces;

/**
 * Asks all services what they tell operators, by the door everybody uses and with the operator's own token: these pages can do
 * nothing that he could not do himself. Nobody is waited for longer than two seconds, nor the gateway longer than half a second more.
 */
final class ServicesAsked {
    private static final Logger LOG = LoggerFactory.getLogger(ServicesAsked.class);
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMillis(2_500);
    private static final Duration OF_A_COMMAND = Duration.ofSeconds(6);
    /** The gateway names who is silent after two seconds, so that the others' answers still come in time. */
    private static final String WAIT = "wait=2";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI gateway;
    private final JsonMapper json;

    ServicesAsked(URI gateway, JsonMapper json) {
        this.gateway = gateway;
        this.json = json;
    }

    /** Asks, and goes on at once: several questions wait together. Never fails. */
    CompletableFuture<Told> ask(String authorization, String path) {
        HttpRequest request = request(authorization, path, PATIENCE)
                .header("Prefer", WAIT)
                .GET()
                .build();
        return client.sendAsync(request, BodyHandlers.ofString())
                .thenApply(this::told)
                .exceptionally(failure -> {
                    LOG.warn("no answer about {}: {}", path, failure.toString());
                    return new Told(0, json.createObjectNode());
                });
    }

    /** Gives a command; the status of its answer, 0 if there was none. */
    int command(String authorization, String path) {
        HttpRequest request = request(authorization, path, OF_A_COMMAND)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            LOG.warn("no answer to {}: {}", path, e.toString());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private HttpRequest.Builder request(String authorization, String path, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve("/api/operations/" + path))
                .timeout(patience)
                .header("Authorization", authorization)
                .header("Accept", "application/json");
        return request.header("traceparent", Traces.current());
    }

    private Told told(HttpResponse<String> response) {
        try {
            return new Told(response.statusCode(), json.readTree(response.body()));
        } catch (JacksonException e) {
            LOG.warn("an answer about the services is no JSON: {}", response.statusCode());
            return new Told(0, json.createObjectNode());
        }
    }
}
