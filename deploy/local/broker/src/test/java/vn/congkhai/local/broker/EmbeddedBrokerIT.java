package vn.congkhai.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @Test
    void topics_are_there_a_large_text_passes_and_everything_survives_a_restart(@TempDir Path directory)
            throws Exception {
        byte[] large = "ă".repeat(1_500_000).getBytes(StandardCharsets.UTF_8);
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0)) {
            assertThat(topicsOf(broker))
                    .containsAll(Topics.all().stream().map(NewTopic::name).toList());
            send(broker, "publication.v1", large);
            assertThatThrownBy(() -> send(broker, "no.such.topic", large)).isInstanceOf(ExecutionException.class);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, 0)) {
            assertThat(read(broker, "publication.v1")).containsExactly(large);
        }
    }

    private static java.util.Set<String> topicsOf(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            return admin.listTopics().names().get();
        }
    }

    private static void send(EmbeddedBroker broker, String topic, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrap(),
                "max.request.size",
                4 * 1024 * 1024,
                "max.block.ms",
                1000,
                "acks",
                "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "id", value)).get();
        }
    }

    private static List<byte[]> read(EmbeddedBroker broker, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest");
        List<byte[]> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(IntStream.range(0, 6)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList());
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.isEmpty() && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
        }
        return values;
    }
}
