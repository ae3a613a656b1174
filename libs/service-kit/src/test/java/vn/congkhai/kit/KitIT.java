package vn.congkhai.kit;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.congkhai.kit.app.TestApplication;
import vn.congkhai.local.broker.EmbeddedBroker;
import vn.congkhai.local.database.EmbeddedDatabase;
import vn.congkhai.testing.TestGateway;
import vn.congkhai.testing.TestIssuer;

/** One test application behind one door, on the real broker and the real database, for every test of this module. */
abstract class KitIT {
    private static TestIssuer startedIssuer;
    private static EmbeddedBroker startedBroker;
    private static EmbeddedDatabase startedDatabase;
    private static ConfigurableApplicationContext startedContext;

    @BeforeAll
    static synchronized void start() throws Exception {
        if (startedContext != null) return;
        Path directory = Files.createTempDirectory("service-kit");
        startedIssuer = TestIssuer.start();
        startedBroker = EmbeddedBroker.start(directory.resolve("broker"), freePort(), freePort());
        startedDatabase = EmbeddedDatabase.start(directory.resolve("database"), freePort());
        startedContext = SpringApplication.run(
                TestApplication.class,
                "--server.port=0",
                "--spring.application.name=test-service",
                "--congkhai.database=test",
                "--congkhai.mongo-uri=" + startedDatabase.uri(),
                "--congkhai.kafka=" + startedBroker.bootstrap(),
                "--congkhai.issuer=" + startedIssuer.issuer(),
                "--congkhai.jwks=" + startedIssuer.jwks(),
                "--congkhai.door-key=" + TestGateway.DOOR_KEY,
                "--congkhai.media=" + directory.resolve("media"));
        Runtime.getRuntime().addShutdownHook(new Thread(KitIT::stop));
    }

    static TestGateway gateway() {
        return new TestGateway(port());
    }

    static int port() {
        return ((ServletWebServerApplicationContext) startedContext)
                .getWebServer()
                .getPort();
    }

    static TestIssuer issuer() {
        return startedIssuer;
    }

    static EmbeddedBroker broker() {
        return startedBroker;
    }

    static ConfigurableApplicationContext context() {
        return startedContext;
    }

    private static void stop() {
        startedContext.close();
        startedDatabase.close();
        startedBroker.close();
        startedIssuer.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
