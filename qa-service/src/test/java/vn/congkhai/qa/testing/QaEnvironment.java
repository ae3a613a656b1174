package vn.congkhai.qa.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.local.broker.EmbeddedBroker;
import vn.congkhai.local.database.EmbeddedDatabase;
import vn.congkhai.qa.QaApplication;
import vn.congkhai.qa.desk.StaffRights;
import vn.congkhai.testing.TestGateway;
import vn.congkhai.testing.TestIssuer;

/** The service on the real broker and the real database, with the accounts of two portals; one for all tests of this module. */
public final class QaEnvironment {
    private static QaEnvironment started;

    private final TestIssuer issuer = TestIssuer.start();
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;
    private final Path media;
    private final Path regulations;
    private final int smtpPort = freePort();
    private ConfigurableApplicationContext context;

    private QaEnvironment() throws IOException {
        Path directory = Files.createTempDirectory("qa-service");
        media = directory.resolve("media");
        regulations = regulations(directory.resolve("regulations"));
        broker = EmbeddedBroker.start(directory.resolve("broker"), freePort(), freePort());
        database = EmbeddedDatabase.start(directory.resolve("database"), freePort());
        context = run(true);
        appoint("reception@quan8", "quan8", "TECHNICAL_UNIT", null);
        appoint("unit@quan8", "quan8", "UNIT_OFFICER", "unit");
        appoint("unit2@quan8", "quan8", "UNIT_OFFICER", "unit2");
        appoint("chief@quan8", "quan8", "UNIT_HEAD", "unit");
        appoint("auditor@quan8", "quan8", "AUDITOR", null);
        appoint("reception@trungdung", "trungdung", "RECEPTION", null);
        appoint("contributor@quan8", "quan8", "MEMBER", null);
        appoint("reception@krongpac", "krongpac", "RECEPTION", null);
        appoint("unit@krongpac", "krongpac", "UNIT_OFFICER", "unit");
        appoint("chief@krongpac", "krongpac", "UNIT_HEAD", "unit");
        appoint("head@quan8", "quan8", "HEAD", null);
        appoint("reception@binhduong", "binhduong", "RECEPTION", null);
        appoint("unit@binhduong", "binhduong", "UNIT_OFFICER", "unit");
        appoint("reception@longxuyen", "longxuyen", "RECEPTION", null);
        appoint("unit@longxuyen", "longxuyen", "UNIT_OFFICER", "unit");
        awaitRights();
    }

    /** Starts it once. */
    public static synchronized QaEnvironment get() {
        if (started != null) return started;
        try {
            started = new QaEnvironment();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
        return started;
    }

    /** As shipped, but that at Krông Pắc the heads of the units approve answers and what was asked is kept for a year. */
    private static Path regulations(Path copy) throws IOException {
        Files.createDirectories(copy);
        for (String portal : List.of("quan8", "krongpac", "longxuyen", "binhduong", "trungdung")) {
            String text = Files.readString(Path.of("../regulations", portal + ".yaml"));
            if (portal.equals("krongpac")) {
                text = text.replace(
                        "\nquestions:\n", "\nquestions:\n  desk: {headApproves: true, retentionMonths: 12}\n");
            }
            Files.writeString(copy.resolve(portal + ".yaml"), text);
        }
        return copy;
    }

    private ConfigurableApplicationContext run(boolean noLimits) {
        var application = new SpringApplication(QaApplication.class, TestClock.Configuration.class);
        return application.run(
                "--server.port=0",
                "--congkhai.mongo-uri=" + database.uri(),
                "--congkhai.kafka=" + broker.bootstrap(),
                "--congkhai.issuer=" + issuer.issuer(),
                "--congkhai.jwks=" + issuer.jwks(),
                "--congkhai.door-key=" + TestGateway.DOOR_KEY,
                "--congkhai.smtp-port=" + smtpPort,
                "--congkhai.media=" + media,
                "--congkhai.no-limits=" + noLimits,
                "--congkhai.regulations=" + regulations);
    }

    /** Stops the service and starts it again on the same data. */
    public void restart(boolean noLimits) {
        context.close();
        context = run(noLimits);
        awaitRights();
    }

    /** Rights come over Kafka: the service answers 503 until it has read them. */
    private void awaitRights() {
        StaffRights rights = bean(StaffRights.class);
        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rights.accounts("quan8").size() == 7
                        && rights.accounts("trungdung").size() == 1
                        && rights.accounts("krongpac").size() == 3
                        && rights.accounts("binhduong").size() == 2
                        && rights.accounts("longxuyen").size() == 2);
        RunningCalendar calendar = bean(RunningCalendar.class);
        await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(() -> calendar.workingDays() != null);
    }

    /** The gateway's side of the service. */
    public TestGateway gateway() {
        return new TestGateway(
                ((ServletWebServerApplicationContext) context).getWebServer().getPort());
    }

    /** The bytes of a stored file as they lie on the disk, read as text. */
    public String onDisk(String id) throws IOException {
        try (var files = Files.walk(media)) {
            Path file = files.filter(path -> path.getFileName().toString().equals(id))
                    .findFirst()
                    .orElseThrow();
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** One of several beans of a type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A token of an account. */
    public String token(String account) {
        return issuer.token(account);
    }

    /** The clock of decisions; it goes like the real one until a test moves it. */
    public TestClock clock() {
        return TestClock.SHARED;
    }

    /** Address of the broker. */
    public String bootstrap() {
        return broker.bootstrap();
    }

    /** Port at which the service expects a mail server. */
    public int smtpPort() {
        return smtpPort;
    }

    /** Appoints somebody while the service runs. */
    public void appoint(String account, String role) {
        appoint(account, account.substring(account.indexOf('@') + 1), role, null);
    }

    /** Takes every right of somebody. */
    public void release(String account) {
        publish(account, account.substring(account.indexOf('@') + 1), List.of());
    }

    private void appoint(String account, String portal, String role, String unit) {
        Map<String, Object> right = new HashMap<>();
        right.put("role", role);
        right.put("categories", List.of());
        right.put("unit", unit);
        publish(account, portal, new ArrayList<>(List.of(right)));
    }

    private void publish(String account, String portal, List<Object> roles) {
        Map<String, Object> staff = new HashMap<>();
        staff.put("account", account);
        staff.put("portal", portal);
        staff.put("name", account);
        staff.put("active", !roles.isEmpty());
        staff.put("roles", roles);
        staff.put("delegations", List.of());
        staff.put("version", 1);
        bean(EventPublisher.class)
                .publish(List.of(
                        new OutgoingEvent("staff.v1", account, "staff", staff, 1, "test", null, Instant.now())));
    }

    private void stop() {
        context.close();
        database.close();
        broker.close();
        issuer.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
