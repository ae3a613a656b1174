package vn.congkhai.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not apply, as it lies in {@code <topic>.dlt}: the record itself with its own headers, and beside
 * them who failed, why, and where it came from. The key {@code <consumer>|<topic>|<partition>|<offset>} makes a second failure replace the
 * first, and a tombstone end the matter.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below, and never changed
record DeadLetter(
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Headers headers,
        byte[] value,
        String cause,
        Instant at) {
    static final String SUFFIX = ".dlt";

    private static final String PREFIX = "dlt-";
    private static final int LONGEST_CAUSE = 1_000;

    static DeadLetter of(String consumer, ConsumerRecord<String, byte[]> record, String cause, Instant at) {
        return new DeadLetter(
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.headers(),
                record.value(),
                cause,
                at);
    }

    DeadLetter failedAgain(String newCause, Instant now) {
        return new DeadLetter(consumer, topic, partition, offset, key, headers, value, newCause, now);
    }

    /** What is left of a record that Kafka would not take a second time. */
    DeadLetter withoutValue() {
        return new DeadLetter(consumer, topic, partition, offset, key, headers, new byte[0], cause, at);
    }

    String letterKey() {
        return consumer + "|" + topic + "|" + partition + "|" + offset;
    }

    /** The key as it stands in an address. */
    String id() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(letterKey().getBytes(StandardCharsets.UTF_8));
    }

    /** The event, as if it came from its own topic. */
    IncomingEvent event() throws EventReader.Unreadable {
        return EventReader.read(topic, partition, offset, key, headers, value, at.toEpochMilli());
    }

    ProducerRecord<String, byte[]> toRecord() {
        var all = new RecordHeaders();
        for (Header header : headers) if (!header.key().startsWith(PREFIX)) all.add(header);
        put(all, "consumer", consumer);
        put(all, "topic", topic);
        put(all, "partition", Integer.toString(partition));
        put(all, "offset", Long.toString(offset));
        put(all, "cause", cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) : cause);
        put(all, "at", at.toString());
        if (key != null) put(all, "key", key);
        return new ProducerRecord<>(topic + SUFFIX, null, letterKey(), value, all);
    }

    ProducerRecord<String, byte[]> tombstone() {
        return new ProducerRecord<>(topic + SUFFIX, letterKey(), null);
    }

    /** Reads a letter back; empty if somebody else has written into the topic. */
    static Optional<DeadLetter> read(ConsumerRecord<String, byte[]> record) {
        String consumer = get(record.headers(), "consumer");
        String topic = get(record.headers(), "topic");
        String partition = get(record.headers(), "partition");
        String offset = get(record.headers(), "offset");
        if (consumer == null || topic == null || partition == null || offset == null) return Optional.empty();
        String cause = get(record.headers(), "cause");
        return Optional.of(new DeadLetter(
                consumer,
                topic,
                Integer.parseInt(partition),
                Long.parseLong(offset),
                get(record.headers(), "key"),
                record.headers(),
                record.value(),
                cause == null ? "" : cause,
                Instant.ofEpochMilli(record.timestamp())));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeadLetter letter
                && letter.letterKey().equals(letterKey())
                && Arrays.equals(letter.value, value);
    }

    @Override
    public int hashCode() {
        return letterKey().hashCode();
    }

    @Override
    public String toString() {
        return letterKey() + ": " + cause;
    }

    /** Where a letter of this key lies; empty if it is no key of ours. */
    static Optional<Place> place(String id) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8).split("\\|");
            return parts.length == 4
                    ? Optional.of(new Place(String.join("|", List.of(parts)), parts[0], parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String get(Headers headers, String name) {
        Header header = headers.lastHeader(PREFIX + name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Where to look for a letter. */
    record Place(String letterKey, String consumer, String topic) {}
}
