package vn.congkhai.gateway;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * The connections to the services. A pool has its limit per address, so that a service that hangs uses up only its own; uploads
 * have pools apart, because a slow line holds a connection for minutes.
 *
 * @param messages for everything but files
 * @param uploads for files
 */
record ServiceClients(HttpClient messages, HttpClient uploads) {
    private static final Duration ACQUIRE = Duration.ofMillis(500);

    /** Shorter than Tomcat's 60 seconds, so that a connection is not closed under a request. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    /** Between two parts of an answer; long, because a slow reader stops the reading too. */
    private static final Duration BETWEEN_PARTS = Duration.ofSeconds(30);

    static ServiceClients open() {
        return new ServiceClients(client("messages", 400), client("uploads", 16));
    }

    private static HttpClient client(String name, int perService) {
        ConnectionProvider pool = ConnectionProvider.builder(name)
                .maxConnections(perService)
                .pendingAcquireTimeout(ACQUIRE)
                // The waiting time is the bound; a count would be a second one with an error of its own.
                .pendingAcquireMaxCount(-1)
                .maxIdleTime(IDLE)
                .lifo()
                .build();
        return HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, LifeSigns.CONNECT_MILLIS)
                .responseTimeout(BETWEEN_PARTS);
    }
}
