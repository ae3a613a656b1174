package vn.congkhai.local.broker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of the platform on a single broker. A cluster creates the same ones with more replicas. */
final class Topics {
    private static final int PARTITIONS = 6;
    private static final short REPLICATION = 1;
    private static final int MEBIBYTE = 1024 * 1024;

    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            // The active segment is never compacted; without an age limit a quiet topic would keep all its past.
            TopicConfig.SEGMENT_MS_CONFIG,
            days(1));

    private static final List<NewTopic> CARRIED = List.of(
            topic("publication.v1", COMPACTED, 4 * MEBIBYTE),
            topic("article.v1", Map.of(TopicConfig.RETENTION_MS_CONFIG, days(30)), MEBIBYTE),
            topic("staff.v1", COMPACTED, MEBIBYTE),
            topic("question.v1", COMPACTED, MEBIBYTE),
            topic("consultation.v1", COMPACTED, MEBIBYTE),
            topic("service.v1", COMPACTED, MEBIBYTE),
            topic("dossier.v1", COMPACTED, MEBIBYTE),
            topic("calendar.v1", COMPACTED, MEBIBYTE),
            topic("ledger.checkpoint.v1", COMPACTED, MEBIBYTE));

    private Topics() {}

    /** Every topic and, for each, the one that takes what a consumer could not use. */
    static List<NewTopic> all() {
        return CARRIED.stream()
                .flatMap(topic -> Stream.of(topic, deadLettersOf(topic)))
                .toList();
    }

    private static NewTopic deadLettersOf(NewTopic topic) {
        int largest = Integer.parseInt(topic.configs().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG));
        return new NewTopic(topic.name() + ".dlt", Optional.of(1), Optional.of(REPLICATION))
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        days(365),
                        // The cause travels in headers beside a message that may already be as large as allowed.
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(largest + MEBIBYTE)));
    }

    private static NewTopic topic(String name, Map<String, String> cleanup, int largestMessage) {
        Map<String, String> configuration = new java.util.HashMap<>(cleanup);
        configuration.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(largestMessage));
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.of(REPLICATION)).configs(configuration);
    }

    private static String days(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
