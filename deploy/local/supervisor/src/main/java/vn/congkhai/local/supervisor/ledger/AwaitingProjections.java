package vn.congkhai.local.supervisor.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.local.supervisor.sample.Tokens;

/** Waits until every projection of a system has applied everything there is, and says how far they are. */
public final class AwaitingProjections {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofMinutes(30);
    /** What is still on its way through Kafka is no lag of anybody for a moment. */
    private static final int QUIET_LOOKS = 3;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Tokens tokens;
    private final Consumer<String> progress;

    public AwaitingProjections(int port, Tokens tokens, Consumer<String> progress) {
        this.port = port;
        this.tokens = tokens;
        this.progress = progress;
    }

    /** @throws IllegalStateException when they are not there in half an hour */
    public void run() throws IOException, InterruptedException {
        String token = tokens.of("operator@ict");
        CountDownLatch never = new CountDownLatch(1);
        long deadline = System.nanoTime() + LIMIT.toNanos();
        int quiet = 0;
        long before = -1;
        while (quiet < QUIET_LOOKS) {
            if (System.nanoTime() > deadline) throw new IllegalStateException("projections are behind after " + LIMIT);
            long lag = lag(token);
            quiet = lag == 0 ? quiet + 1 : 0;
            if (lag != before && lag > 0) progress.accept("projections: " + lag + " events to go");
            before = lag;
            never.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private long lag(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/operations/projections"))
                .timeout(Duration.ofSeconds(20))
                .header("Host", "localhost")
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) return Long.MAX_VALUE;
        long lag = 0;
        for (JsonNode projection : JsonMapper.shared().readTree(answer.body()).path("items")) {
            lag += projection.path("lagEvents").asLong();
        }
        return lag;
    }
}
