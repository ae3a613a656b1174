package vn.congkhai.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.congkhai.kit.media.MediaStore;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.local.broker.EmbeddedBroker;
import vn.congkhai.local.database.EmbeddedDatabase;

/** The service on the real broker and the real database, started once for all tests of the module. */
abstract class ContentIT {
    private static Path directory;
    private static EmbeddedBroker broker;
    private static EmbeddedDatabase database;
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static synchronized void start() throws IOException {
        if (context != null) return;
        directory = Files.createTempDirectory("content-service");
        broker = EmbeddedBroker.start(directory.resolve("broker"), freePort(), freePort());
        database = EmbeddedDatabase.start(directory.resolve("database"), freePort());
        startService();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            database.close();
            broker.close();
        }));
    }

    static void startService() {
        context = SpringApplication.run(
                ContentApplication.class,
                "--server.port=0",
                "--congkhai.instance=content-service",
                "--congkhai.mongo-uri=" + database.uri(),
                "--congkhai.kafka=" + broker.bootstrap(),
                "--congkhai.door-key=" + GatewayStandIn.DOOR_KEY,
                "--congkhai.regulations=" + Path.of("..", "regulations").toAbsolutePath(),
                "--congkhai.media=" + directory.resolve("media"));
    }

    static void stopService() {
        context.close();
    }

    static GatewayStandIn gateway() {
        return new GatewayStandIn(
                ((ServletWebServerApplicationContext) context).getWebServer().getPort());
    }

    static <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    static String kafka() {
        return broker.bootstrap();
    }

    static String mongo() {
        return database.uri();
    }

    static MediaStore media() {
        return context.getBean(MediaStore.class);
    }

    static void publish(OutgoingEvent... events) {
        context.getBean(EventPublisher.class).publish(List.of(events));
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).until(condition);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
