package vn.congkhai.kit.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.ids.Ids;

/** The dead letters of this process's followers, read from Kafka at every question: they are few, and nobody has to keep a copy. */
public final class DeadLetters {
    private static final Duration LONGEST_READ = Duration.ofSeconds(10);

    private final KafkaSettings settings;
    private final KafkaTopicFollowers followers;

    /** Knows the letters of these followers only. */
    public DeadLetters(KafkaSettings settings, KafkaTopicFollowers followers) {
        this.settings = settings;
        this.followers = followers;
    }

    /** The letters that wait, oldest first; of one topic or, with {@code null}, of all. */
    public List<Listed> list(@Nullable String topic) {
        Set<String> asked = topics();
        if (topic != null) asked.removeIf(each -> !each.equals(topic));
        return read(asked).values().stream()
                .sorted(Comparator.comparing(DeadLetter::at))
                .map(letter -> new Listed(letter.id(), letter.topic(), letter.key(), letter.cause(), letter.at()))
                .toList();
    }

    /**
     * Gives a letter to its consumer again, soon.
     *
     * @return whether there is such a letter of this process
     */
    public boolean replay(String id) {
        Optional<DeadLetter.Place> place = DeadLetter.place(id);
        if (place.isEmpty()) return false;
        for (KafkaTopicFollower follower : followers.all()) {
            if (!follower.consumerId().equals(place.get().consumer())) continue;
            if (!follower.topics().contains(place.get().topic())) continue;
            DeadLetter letter =
                    read(Set.of(place.get().topic())).get(place.get().letterKey());
            if (letter == null) return false;
            follower.replay(letter);
            return true;
        }
        return false;
    }

    private Set<String> topics() {
        return followers.all().stream()
                .flatMap(follower -> follower.topics().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By one consumer, because every one of them costs its connections. */
    private Map<String, DeadLetter> read(Set<String> topics) {
        if (topics.isEmpty()) return Map.of();
        Set<String> ours =
                followers.all().stream().map(KafkaTopicFollower::consumerId).collect(Collectors.toSet());
        var letters = new LinkedHashMap<String, DeadLetter>();
        var consumer = new KafkaConsumer<String, byte[]>(settings.consumer("dead-letters-" + Ids.uuidV7(), null));
        try {
            var partitions = topics.stream()
                    .flatMap(topic -> partitions(consumer, topic + DeadLetter.SUFFIX).stream())
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Instant latest = Instant.now().plus(LONGEST_READ);
            while (!isAt(consumer, ends) && Instant.now().isBefore(latest))
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100)))
                    fold(record, letters);
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
        letters.values().removeIf(letter -> !ours.contains(letter.consumer()));
        return letters;
    }

    private static void fold(ConsumerRecord<String, byte[]> record, Map<String, DeadLetter> letters) {
        if (record.key() == null) return;
        if (record.value() == null) letters.remove(record.key());
        else DeadLetter.read(record).ifPresent(letter -> letters.put(record.key(), letter));
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        var found = consumer.partitionsFor(topic);
        if (found == null) return List.of();
        return found.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static boolean isAt(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /**
     * A letter as operators see it.
     *
     * @param key subject id of the record
     * @param at when it failed
     */
    public record Listed(String id, String topic, @Nullable String key, String cause, Instant at) {}
}
