package vn.congkhai.catalog.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.congkhai.catalog.CatalogApplication;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.local.broker.EmbeddedBroker;
import vn.congkhai.local.database.EmbeddedDatabase;
import vn.congkhai.testing.TestGateway;
import vn.congkhai.testing.TestIssuer;

/** The service on the real broker and the real database, with a few accounts. */
public final class CatalogEnvironment implements AutoCloseable {
    private final TestIssuer issuer = TestIssuer.start();
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;
    private ConfigurableApplicationContext context;

    public CatalogEnvironment() throws IOException {
        Path directory = Files.createTempDirectory("catalog");
        broker = EmbeddedBroker.start(directory.resolve("broker"), freePort(), freePort());
        database = EmbeddedDatabase.start(directory.resolve("database"), freePort());
        context = run();
        appoint("contributor@quan8", "quan8", "MEMBER");
        appoint("auditor@quan8", "quan8", "AUDITOR");
        appoint("contributor@krongpac", "krongpac", "MEMBER");
        appoint("head@trungdung", "trungdung", "HEAD");
        awaitRights();
    }

    private ConfigurableApplicationContext run() {
        return SpringApplication.run(
                CatalogApplication.class,
                "--server.port=0",
                "--congkhai.mongo-uri=" + database.uri(),
                "--congkhai.kafka=" + broker.bootstrap(),
                "--congkhai.issuer=" + issuer.issuer(),
                "--congkhai.jwks=" + issuer.jwks(),
                "--congkhai.door-key=" + TestGateway.DOOR_KEY,
                "--congkhai.regulations="
                        + Path.of("../regulations").toAbsolutePath().normalize());
    }

    /** Stops the service and starts it again on the same data. */
    public void restart() {
        context.close();
        context = run();
        awaitRights();
    }

    /** Rights come over Kafka: the service answers 503 until it has read them. */
    private void awaitRights() {
        CompactedTable<?> staff = bean(CompactedTable.class);
        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> staff.all().size() == 4);
    }

    /** The gateway's side of the service. */
    public TestGateway gateway() {
        return new TestGateway(
                ((ServletWebServerApplicationContext) context).getWebServer().getPort());
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A token of an account. */
    public String token(String account) {
        return issuer.token(account);
    }

    /** Address of the broker. */
    public String bootstrap() {
        return broker.bootstrap();
    }

    private void appoint(String account, String portal, String role) {
        Map<String, Object> staff = Map.of(
                "account",
                account,
                "portal",
                portal,
                "name",
                account,
                "active",
                true,
                "roles",
                List.of(Map.of("role", role, "categories", List.of())),
                "delegations",
                List.of(),
                "version",
                1);
        bean(EventPublisher.class)
                .publish(List.of(
                        new OutgoingEvent("staff.v1", account, "staff", staff, 1, "test", null, Instant.now())));
    }

    @Override
    public void close() {
        context.close();
        database.close();
        broker.close();
        issuer.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
