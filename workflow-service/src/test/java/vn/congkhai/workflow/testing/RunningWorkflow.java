package vn.congkhai.workflow.testing;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.calendar.RunningCalendar;
import vn.congkhai.kit.security.Door;
import vn.congkhai.local.broker.EmbeddedBroker;
import vn.congkhai.local.database.EmbeddedDatabase;
import vn.congkhai.testing.TestIssuer;
import vn.congkhai.workflow.WorkflowApplication;

/** The service on the real broker and the real database, called as the gateway calls it. */
public final class RunningWorkflow implements AutoCloseable {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Path REGULATIONS = Path.of("../regulations");
    private static final Path WITH_A_STEP = Path.of("../system-tests/src/test/resources/sixth/binhminh.yaml");

    private final TestIssuer issuer = TestIssuer.start();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Door door = new Door(KEY);
    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final TestGateway gateway = new TestGateway();
    private final Path directory;
    private final EmbeddedBroker broker;
    private Duration offset = Duration.ZERO;
    private EmbeddedDatabase database;
    private ConfigurableApplicationContext context;

    public RunningWorkflow() throws IOException {
        mail.start();
        directory = Files.createTempDirectory("workflow");
        regulations(directory.resolve("regulations"));
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0, 0);
        database = EmbeddedDatabase.start(directory.resolve("database"), 0);
        context = run();
    }

    /** The five portals, and a sixth that has a step of its own between editing and approval. */
    private static void regulations(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(REGULATIONS)) {
            for (Path file : files.toList())
                Files.copy(file, copy.resolve(REGULATIONS.relativize(file).toString()));
        }
        Files.copy(WITH_A_STEP, copy.resolve(WITH_A_STEP.getFileName().toString()));
    }

    private ConfigurableApplicationContext run() {
        ConfigurableApplicationContext started = SpringApplication.run(
                WorkflowApplication.class,
                "--server.port=0",
                "--congkhai.mongo-uri=" + database.uri(),
                "--congkhai.kafka=" + broker.bootstrap(),
                "--congkhai.issuer=" + issuer.issuer(),
                "--congkhai.jwks=" + issuer.jwks(),
                "--congkhai.door-key=" + KEY,
                "--congkhai.gateway=" + gateway.address(),
                "--congkhai.regulations=" + directory.resolve("regulations"),
                "--congkhai.smtp-port=" + mail.getSmtp().getPort(),
                "--congkhai.clock-offset=" + offset,
                "--congkhai.media=" + directory.resolve("media"));
        // Ready is when the calendar has been read; nothing routes to a service before that.
        await().ignoreExceptions()
                .until(() -> started.getBean(RunningCalendar.class).workingDays() != null);
        return started;
    }

    /** Stops service and database, and starts both again on the same files. */
    public void restart() {
        restart(Duration.ZERO);
    }

    /** As {@link #restart()}, with the clock of decisions set forward. */
    public void restart(Duration clockOffset) {
        offset = clockOffset;
        context.close();
        database.close();
        database = EmbeddedDatabase.start(directory.resolve("database"), 0);
        context = run();
    }

    /** Every letter sent so far, to whomever. */
    public MimeMessage[] letters() {
        return mail.getReceivedMessages();
    }

    /** What this service's pages for operators ask. */
    public TestGateway gateway() {
        return gateway;
    }

    public String kafka() {
        return broker.bootstrap();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A call with the account's token through the door of its portal. */
    public Reply call(String account, String method, String path, @Nullable Object body, String... headers) {
        String portal = account.substring(account.indexOf('@') + 1);
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + issuer.token(account);
        return atDoor(portal, method, path, body, all);
    }

    public Reply post(String account, String path, Object body, String... headers) {
        return call(account, "POST", path, body, headers);
    }

    public Reply get(String account, String path) {
        return call(account, "GET", path, null);
    }

    /** A call at the door of a portal, without a token unless the headers bring one. */
    public Reply atDoor(String portal, String method, String path, @Nullable Object body, String... headers) {
        String json = body == null ? null : body instanceof String text ? text : JSON.writeValueAsString(body);
        HttpRequest.Builder request = request(portal, path)
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) request.setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        return send(request.build());
    }

    /** Uploads a file. */
    public Reply upload(String account, String name, byte[] content) {
        String portal = account.substring(account.indexOf('@') + 1);
        String boundary = "------------------------congkhai";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(portal, "/api/attachments")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail)))
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .setHeader("Authorization", "Bearer " + issuer.token(account))
                .build());
    }

    private HttpRequest.Builder request(String portal, String path) {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .setHeader(Door.PORTAL_HEADER, door.sign(portal, Instant.now()));
    }

    private Reply send(HttpRequest request) {
        try {
            return new Reply(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A valid news item. */
    public static Map<String, Object> news(String title) {
        Map<String, Object> article = new java.util.LinkedHashMap<>();
        article.put("category", "tin-tuc");
        article.put("genre", "news");
        article.put("title", title);
        article.put("summary", "Tóm tắt: " + title);
        article.put("body", "<p>Ủy ban nhân dân thông báo đến toàn thể nhân dân được biết.</p>");
        article.put("source", "Ban Biên tập");
        article.put("author", "Nguyễn Văn An");
        article.put("referenceOnly", false);
        article.put("attributes", Map.of());
        article.put("attachments", java.util.List.of());
        return article;
    }

    @Override
    public void close() {
        context.close();
        database.close();
        broker.close();
        mail.stop();
        issuer.close();
        gateway.close();
    }
}
