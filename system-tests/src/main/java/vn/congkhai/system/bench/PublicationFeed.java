package vn.congkhai.system.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes states to {@code publication.v1} as the contract has them. The log knows nothing of them, so a hundred thousand are public
 * in minutes; nobody can edit or withdraw them, and only a system that is thrown away may be filled so.
 */
final class PublicationFeed implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PublicationFeed.class.getName());
    private static final String TOPIC = "publication.v1";
    private static final String EPOCH = "bench";
    private static final int BATCH = 500;
    private static final int TOLD_EVERY = 10_000;

    private final KafkaProducer<String, byte[]> producer;
    private long position;

    PublicationFeed(int broker) {
        this.producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + broker,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.LINGER_MS_CONFIG,
                2,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 << 10,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                5 << 20));
    }

    /** Sends them all; returns when every one is acknowledged. */
    Fed feed(Iterator<Map<String, Object>> publications) throws InterruptedException {
        Instant begun = Instant.now();
        List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
        int sent = 0;
        while (publications.hasNext()) {
            batch.add(message(publications.next(), ++position));
            if (batch.size() < BATCH && publications.hasNext()) continue;
            send(batch);
            sent += batch.size();
            if (sent % TOLD_EVERY < batch.size()) LOG.info("%d sent, %.0f/s".formatted(sent, perSecond(sent, begun)));
            batch.clear();
        }
        return new Fed(begun, sent, perSecond(sent, begun));
    }

    private void send(List<ProducerRecord<String, byte[]>> batch) throws InterruptedException {
        List<Future<RecordMetadata>> acknowledgements =
                batch.stream().map(producer::send).toList();
        try {
            for (Future<RecordMetadata> acknowledgement : acknowledgements) acknowledgement.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a publication", e);
        }
    }

    /** CloudEvents 1.0 in binary mode, the key being the id of the article. */
    static ProducerRecord<String, byte[]> message(Map<String, Object> publication, long position) {
        String id = String.valueOf(publication.get("id"));
        var message = new ProducerRecord<>(TOPIC, id, JsonMapper.shared().writeValueAsBytes(publication));
        Map<String, String> attributes = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                EPOCH + "-" + position + "-" + id,
                "ce_source",
                "urn:congkhai:bench",
                "ce_type",
                "publication",
                "ce_subject",
                id,
                "ce_time",
                String.valueOf(publication.get("publishedAt")),
                "ce_position",
                Long.toString(position),
                "ce_epoch",
                EPOCH,
                "content-type",
                "application/json");
        attributes.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static double perSecond(int sent, Instant begun) {
        return sent / Math.max(0.001, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(3));
    }

    /**
     * What was sent.
     *
     * @param begun when the first one was
     */
    record Fed(Instant begun, int publications, double perSecond) {}
}
