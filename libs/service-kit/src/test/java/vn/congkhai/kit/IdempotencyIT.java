package vn.congkhai.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import vn.congkhai.kit.app.TestApplication;
import vn.congkhai.testing.TestGateway.Answer;

/** One command, one effect. */
class IdempotencyIT extends KitIT {
    private static final String BODY = "{\"title\":\"Họp báo\",\"flag\":true}";

    private final String key = UUID.randomUUID().toString();

    @Test
    void a_repeated_command_gets_the_same_answer() {
        Answer first = create("head@quan8", key, BODY);
        Answer again = create("head@quan8", key, BODY);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type"))
            assertThat(again.header(header)).isNotEmpty().isEqualTo(first.header(header));
    }

    @Test
    void a_refusal_is_repeated_too() {
        String refuse = "{\"title\":\"refuse\",\"flag\":true}";
        Answer first = create("head@quan8", key, refuse);
        int executed = TestApplication.EXECUTED.get();
        Answer again = create("head@quan8", key, refuse);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(TestApplication.EXECUTED.get()).isEqualTo(executed);
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_shows_nothing() {
        create("head@quan8", key, BODY);
        Answer other = create("head@quan8", key, BODY.replace("Họp", "Hủy họp"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(other.header("Location")).isEmpty();
    }

    @Test
    void a_key_belongs_to_an_account() {
        Answer first = create("head@quan8", key, BODY);
        Answer other = create("deputy@quan8", key, BODY);
        assertThat(other.header("Idempotency-Replayed")).isEmpty();
        assertThat(other.json().path("command").asString())
                .isNotEqualTo(first.json().path("command").asString());
    }

    @Test
    void without_an_account_a_key_belongs_to_a_portal_and_an_endpoint() {
        Answer first = ask("quan8");
        assertThat(ask("quan8").body()).isEqualTo(first.body());
        assertThat(ask("krongpac").body()).isNotEqualTo(first.body());
    }

    @Test
    void what_was_answered_lies_in_the_database_unreadable() {
        Answer first = create("head@quan8", key, BODY);
        assertThat(first.body()).contains("Họp");
        StringBuilder stored = new StringBuilder();
        for (Document document : context()
                .getBean(MongoDatabase.class)
                .getCollection("idempotency")
                .find()) {
            byte[] sealed = document.get("sealed", Binary.class).getData();
            stored.append(document.toJson()).append(new String(sealed, StandardCharsets.UTF_8));
        }
        assertThat(stored.toString()).contains("sealed").doesNotContain("Họp").doesNotContain(first.header("Location"));
        assertThat(create("head@quan8", key, BODY).body()).isEqualTo(first.body());
    }

    @Test
    void a_key_is_short_and_visible() {
        for (String bad : List.of("a b", "x".repeat(129), ""))
            assertThat(create("head@quan8", bad, BODY).code()).as(bad).isEqualTo("invalid-parameter");
    }

    @Test
    void concurrent_duplicates_execute_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> command = () -> create("head@quan8", key, BODY).body();
            var bodies = threads
                    .invokeAll(Stream.generate(() -> command).limit(20).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .collect(Collectors.toSet());
            assertThat(bodies).hasSize(1);
        }
    }

    @Test
    void a_file_is_uploaded_once() {
        Answer first = upload();
        Answer again = upload();
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private Answer upload() {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nxyz\r\n--b--\r\n";
        return gateway()
                .call("POST", "/api/attachments", "quan8")
                .token(issuer().token("head@quan8"))
                .header("Idempotency-Key", key)
                .body("multipart/form-data; boundary=b", BodyPublishers.ofString(body))
                .send();
    }

    private Answer ask(String portal) {
        return gateway()
                .call("POST", "/api/questions", portal)
                .header("Idempotency-Key", key)
                .json(BODY)
                .send();
    }

    private static Answer create(String account, String key, String body) {
        return gateway()
                .call("POST", "/api/articles", "quan8")
                .token(issuer().token(account))
                .header("Idempotency-Key", key)
                .json(body)
                .send();
    }
}
