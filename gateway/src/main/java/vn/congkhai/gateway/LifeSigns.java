package vn.congkhai.gateway;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Asks one service whether it lives, on a connection of its own: a stopped process still accepts connections, and pooled ones
 * look well. Slow is not dead: a service that answers here may take its time over a request.
 */
final class LifeSigns {
    static final int CONNECT_MILLIS = 300;

    /** Suspicion after 300 ms and this together stay well under the two seconds after which a visitor must know. */
    private static final Duration PATIENCE = Duration.ofMillis(1200);

    private static final Duration FRESH = Duration.ofMillis(200);
    private static final int SILENCE = 0;

    private final HttpClient client;
    private final Mono<Integer> latest;

    LifeSigns(URI service) {
        client = HttpClient.newConnection()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .baseUrl(service.toString())
                .disableRetry(true);
        // All who ask at the same time share one question.
        latest = ask().cache(FRESH);
    }

    /** Whether the process answers at all. */
    Mono<Boolean> alive() {
        return latest.map(status -> status != SILENCE);
    }

    /** Whether it answers and does not say that it is not ready. */
    Mono<Boolean> ready() {
        return latest.map(status -> status != SILENCE && status < 500);
    }

    private Mono<Integer> ask() {
        return client.get()
                .uri("/actuator/health/readiness")
                .response()
                .map(response -> response.status().code())
                .timeout(PATIENCE)
                // Whatever went wrong, it was no sign of life, and that is what was asked.
                .onErrorReturn(SILENCE);
    }
}
