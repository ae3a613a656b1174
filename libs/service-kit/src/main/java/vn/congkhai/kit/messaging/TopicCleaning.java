package vn.congkhai.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the brokers forget at once what a later message of the same key has replaced. A compacted topic does so some day, when enough
 * was replaced and its segment is full; a text that was destroyed must not wait for that day.
 */
public final class TopicCleaning {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCleaning.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** Under these a segment ends with the next message, is compacted in the cleaner's next round, and leaves no file behind. */
    private static final Map<String, String> AT_ONCE = Map.of(
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "1",
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.0",
            TopicConfig.FILE_DELETE_DELAY_MS_CONFIG, "0");

    private final KafkaSettings settings;
    private final KafkaOut out;

    /**
     * @param settings where the brokers are
     * @param out the producer
     */
    public TopicCleaning(KafkaSettings settings, KafkaOut out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Returns when the latest message of a key is the only one that the topic still has.
     *
     * @param position log position of the fact after which nothing older may remain
     * @throws IllegalStateException if the message of that position is not there yet, or the brokers do not clean; to be tried again
     */
    public void forgetAllButTheLatest(String topic, String key, long position) {
        List<ConsumerRecord<String, byte[]>> found = messages(topic, key);
        if (found.isEmpty() || position(found.getLast()) < position) {
            throw new IllegalStateException(
                    "the state of " + key + " after position " + position + " is not in " + topic);
        }
        if (isClean(found)) return;
        try (Admin admin = Admin.create(settings.admin())) {
            configure(admin, topic, OpType.SET);
            try {
                sendAgain(found.getLast());
                awaitClean(topic, key);
            } finally {
                configure(admin, topic, OpType.DELETE);
            }
        }
        LOG.info("{} keeps nothing of {} but its latest state", topic, key);
    }

    private void awaitClean(String topic, String key) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isClean(messages(topic, key))) {
            if (System.nanoTime() > deadline) throw new IllegalStateException(topic + " still has more of " + key);
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static boolean isClean(List<ConsumerRecord<String, byte[]>> found) {
        byte[] latest = found.getLast().value();
        return found.stream().allMatch(message -> Arrays.equals(message.value(), latest));
    }

    /** The same message once more ends the segment that has the older ones; who follows knows its position already. */
    private void sendAgain(ConsumerRecord<String, byte[]> latest) {
        long after = Math.max(System.currentTimeMillis(), latest.timestamp() + 1_000);
        out.send(List.of(new ProducerRecord<>(
                latest.topic(), latest.partition(), after, latest.key(), latest.value(), latest.headers())));
    }

    private List<ConsumerRecord<String, byte[]>> messages(String topic, String key) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<String, byte[]>(settings.consumer("cleaning", null))) {
            int partitions = consumer.partitionsFor(topic).size();
            int partition = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
            var place = new TopicPartition(topic, partition);
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end =
                    Objects.requireNonNull(consumer.endOffsets(List.of(place)).get(place), "end offset");
            while (consumer.position(place) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.equals(message.key())) found.add(message);
                });
            }
        }
        return found;
    }

    private static long position(ConsumerRecord<String, byte[]> message) {
        Header header = message.headers().lastHeader("ce_position");
        return header == null ? 0 : Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void configure(Admin admin, String topic, OpType what) {
        Collection<AlterConfigOp> operations = AT_ONCE.entrySet().stream()
                .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), what))
                .toList();
        try {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), operations))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the brokers refused to clean " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
