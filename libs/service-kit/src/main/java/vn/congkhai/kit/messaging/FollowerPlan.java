package vn.congkhai.kit.messaging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to follow and how.
 *
 * @param consumerId who a dead letter belongs to
 * @param startOffsets {@code null} if Kafka keeps the offsets
 * @param quiet whether applied events are not worth a line in the log
 * @param beside whether another follower of this process has read the same events before
 */
record FollowerPlan(
        String name,
        String consumerId,
        List<String> topics,
        Map<String, Object> settings,
        @Nullable StartOffsets startOffsets,
        TopicListener listener,
        boolean quiet,
        boolean beside) {}
