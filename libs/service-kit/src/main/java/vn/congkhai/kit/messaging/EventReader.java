package vn.congkhai.kit.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.congkhai.kit.json.StrictJson;
import vn.congkhai.kit.problem.ProblemException;

/** Reads records as events, their texts in NFC whoever wrote them. */
final class EventReader {
    private EventReader() {}

    /** @throws Unreadable if the record is no event of ours */
    static IncomingEvent read(ConsumerRecord<String, byte[]> record) throws Unreadable {
        return read(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.headers(),
                record.value(),
                record.timestamp());
    }

    static IncomingEvent read(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            Headers headers,
            byte[] value,
            long timestamp)
            throws Unreadable {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(headers, value).toEvent();
            CloudEventData data = event.getData();
            if (key == null || data == null) throw new Unreadable("an event needs a key and data");
            OffsetDateTime time = event.getTime();
            return new IncomingEvent(
                    topic,
                    partition,
                    offset,
                    key,
                    event.getType(),
                    StrictJson.nfc(EventJson.MAPPER.readTree(data.toBytes())),
                    Long.parseLong(extension(event, "position")),
                    extension(event, "epoch"),
                    event.getExtension("traceparent") instanceof String trace ? trace : null,
                    time == null ? Instant.ofEpochMilli(timestamp) : time.toInstant());
        } catch (CloudEventRWException | JacksonException | IllegalArgumentException | ProblemException e) {
            throw new Unreadable(e.toString());
        }
    }

    private static String extension(CloudEvent event, String name) throws Unreadable {
        Object value = event.getExtension(name);
        if (value == null) throw new Unreadable("an event needs the extension " + name);
        return value.toString();
    }

    /** A record that will never become an event. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message, null, false, false);
        }
    }
}
