package vn.congkhai.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.congkhai.kit.app.TestApplication;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.kit.messaging.OutgoingEvent;
import vn.congkhai.regulation.proof.Proves;

/** Events out, in, aside and back, on the real broker. */
class MessagingIT extends KitIT {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void an_event_arrives_as_it_left() {
        String key = UUID.randomUUID().toString();
        publish(key, 7);
        IncomingEvent event = await().until(() -> find(TestApplication.APPLIED, key), found -> found != null);
        assertThat(event.type()).isEqualTo("question");
        assertThat(event.position()).isEqualTo(7);
        assertThat(event.epoch()).isEqualTo("epoch-1");
        assertThat(event.traceparent()).isEqualTo(TRACE);
        assertThat(event.data().path("subject").asString()).isEqualTo("Đường ngập");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        await().untilAsserted(
                        () -> assertThat(find(TestApplication.SEARCHED, key)).isNotNull());
    }

    @Test
    @Proves("N01")
    void a_decomposed_text_arrives_composed() {
        String key = UUID.randomUUID().toString();
        String decomposed = Normalizer.normalize("Đường Phạm Thế Hiển ngập", Normalizer.Form.NFD);
        events().publish(List.of(new OutgoingEvent(
                "question.v1",
                key,
                "question",
                Map.of("subject", decomposed, "about", List.of(Map.of("street", decomposed))),
                1,
                "epoch-1",
                null,
                Instant.now())));
        IncomingEvent event = await().until(() -> find(TestApplication.APPLIED, key), found -> found != null);
        assertThat(event.data().path("subject").asString()).isEqualTo("Đường Phạm Thế Hiển ngập");
        assertThat(event.data().at("/about/0/street").asString()).isEqualTo("Đường Phạm Thế Hiển ngập");
    }

    @Test
    void a_large_text_passes() {
        String key = UUID.randomUUID().toString();
        String text = "Quận 8 ".repeat(100_000);
        events().publish(List.of(new OutgoingEvent(
                "publication.v1", key, "publication", Map.of("body", text), 1, "epoch-1", null, Instant.now())));
    }

    @Test
    void a_poisonous_event_waits_aside_until_it_is_replayed() {
        TestApplication.POISONED.set(true);
        String before = UUID.randomUUID().toString();
        String after = UUID.randomUUID().toString();
        publish(before, 10);
        publish("poison", 11);
        publish(after, 12);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(find(TestApplication.APPLIED, before)).isNotNull();
            assertThat(find(TestApplication.APPLIED, after)).isNotNull();
            assertThat(letter("poison")).isNotNull();
        });
        assertThat(letter("poison").path("topic").asString()).isEqualTo("question.v1");
        assertThat(letter("poison").path("cause").asString()).contains("không đọc được");
        assertThat(find(TestApplication.APPLIED, "poison")).isNull();

        TestApplication.POISONED.set(false);
        assertThat(replay(letter("poison").path("id").asString())).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(find(TestApplication.APPLIED, "poison")).isNotNull();
            assertThat(letter("poison")).isNull();
        });
        assertThat(replay("bm90aGluZw")).isEqualTo(404);
        assertThat(replay("...")).isEqualTo(404);
    }

    @Test
    void what_is_no_event_is_put_aside_at_once_by_every_consumer() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker().bootstrap()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("question.v1", key, "{\"broken\""))
                    .get();
        }
        String after = UUID.randomUUID().toString();
        publish(after, 20);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(find(TestApplication.APPLIED, after)).isNotNull();
            assertThat(letters()
                            .valueStream()
                            .filter(letter -> letter.path("key").asString().equals(key)))
                    .hasSize(2);
        });
        replay(letter(key).path("id").asString());
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(letter(key)).isNotNull());
    }

    @Test
    void a_passing_outage_is_waited_for() {
        TestApplication.OUTAGES.set(3);
        publish("outage", 30);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(find(TestApplication.APPLIED, "outage")).isNotNull());
        assertThat(letter("outage")).isNull();
    }

    @Test
    void a_table_holds_the_latest_value_of_a_key() {
        @SuppressWarnings("unchecked")
        CompactedTable<String> staff = (CompactedTable<String>) context().getBean("staff", CompactedTable.class);
        await().untilAsserted(() -> assertThat(staff.isLoaded()).isTrue());
        name("head@quan8", "Bà Lan", 2);
        name("head@quan8", "Ông Ba", 3);
        name("head@quan8", "Bà Lan", 2);
        name("deputy@quan8", "Cô Tư", 4);
        await().untilAsserted(() -> assertThat(staff.get("deputy@quan8")).contains("Cô Tư"));
        await().untilAsserted(() -> assertThat(staff.get("head@quan8")).contains("Ông Ba"));
        assertThat(staff.get("nobody@quan8")).isEmpty();
    }

    private static void name(String account, String name, long position) {
        events().publish(List.of(new OutgoingEvent(
                "staff.v1", account, "staff", Map.of("name", name), position, "epoch-1", TRACE, Instant.now())));
    }

    private static void publish(String key, long position) {
        events().publish(List.of(new OutgoingEvent(
                "question.v1",
                key,
                "question",
                Map.of("subject", "Đường ngập"),
                position,
                "epoch-1",
                TRACE,
                Instant.parse("2026-01-02T03:04:05Z"))));
    }

    private static EventPublisher events() {
        return context().getBean(EventPublisher.class);
    }

    private static IncomingEvent find(List<IncomingEvent> events, String key) {
        return events.stream()
                .filter(event -> event.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode letters() {
        return gateway()
                .call("GET", "/api/operations/dead-letters?topic=question.v1", "ict")
                .token(issuer().token("operator@ict"))
                .send()
                .json()
                .path("items");
    }

    private static JsonNode letter(String key) {
        return letters()
                .valueStream()
                .filter(letter -> letter.path("key").asString().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static int replay(String id) {
        return gateway()
                .call("POST", "/api/operations/dead-letters/" + id + "/replay", "ict")
                .token(issuer().token("operator@ict"))
                .header("traceparent", TRACE)
                .send()
                .status();
    }
}
