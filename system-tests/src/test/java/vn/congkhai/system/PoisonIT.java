package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A message nobody can read is put aside with its cause, and stops nothing behind it. */
class PoisonIT {
    private final PortalInstance system = TheSystem.running();

    @Test
    void poison_goes_to_the_dead_letters_and_the_next_article_still_arrives() throws Exception {
        String key = "poison-" + System.nanoTime();
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + system.process("broker").path("port").asInt());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("publication.v1", key, "{not even json"))
                    .get();
        }
        Door operator = system.as("operator@ict");
        JsonNode letter = await().until(() -> find(operator, key), found -> !found.isMissingNode());
        assertThat(letter.path("topic").asString()).contains("publication.v1");
        assertThat(letter.path("cause").asString()).isNotBlank();

        var board = new Editorial(system, "quan8");
        String id = board.publish(Editorial.news("Sau tin hỏng")).path("id").asString();
        await().untilAsserted(() -> assertThat(system.visitor("quan8")
                        .get("/api/public/articles/" + id)
                        .status())
                .isEqualTo(200));
        String letterId = URLEncoder.encode(letter.path("id").asString(), StandardCharsets.UTF_8);
        Reply replay = operator.post("/api/operations/dead-letters/" + letterId + "/replay", "");
        assertThat(replay.status()).as(replay.toString()).isEqualTo(202);
        await().until(() -> !find(operator, key).isMissingNode());
    }

    private static JsonNode find(Door operator, String key) {
        for (JsonNode item : operator.get("/api/operations/dead-letters?topic=publication.v1")
                .json()
                .path("items")) {
            if (item.path("key").asString().equals(key)) return item;
        }
        return tools.jackson.databind.json.JsonMapper.shared().missingNode();
    }
}
