package vn.congkhai.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congkhai.local.database.EmbeddedDatabase;

/** A real embedded server with a log on it. */
final class LogFixture implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-23T05:00:00.123456Z");
    static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);

    private final EmbeddedDatabase server;
    private final MongoClient client;

    LogFixture(Path directory) throws IOException {
        server = EmbeddedDatabase.start(directory.resolve("test.mv"), 0);
        client = MongoClients.create(server.uri());
    }

    MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    String uri() {
        return server.uri();
    }

    CommitLog log(String name) {
        return log(name, AT_NOON);
    }

    CommitLog log(String name, Clock clock) {
        return CommitLog.open(database(name), "test@host#1", clock, new SimpleMeterRegistry());
    }

    static PendingEvent event(String aggregate, long sequence) {
        return new PendingEvent(
                UUID.randomUUID().toString(), "thing.happened", 1, aggregate, sequence, NOON, "{\"n\":1}", Map.of());
    }

    static PendingCommit commit(@Nullable String commitId, PendingEvent... events) {
        return new PendingCommit(commitId, Arrays.asList(events));
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
