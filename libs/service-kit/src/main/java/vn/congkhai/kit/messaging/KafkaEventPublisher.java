package vn.congkhai.kit.messaging;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends events as CloudEvents 1.0 in binary mode. */
public final class KafkaEventPublisher implements EventPublisher {
    private final KafkaOut out;
    private final URI source;

    /**
     * @param out the producer
     * @param service name of this service, the source of its events
     */
    public KafkaEventPublisher(KafkaOut out, String service) {
        this.out = out;
        this.source = URI.create("urn:congkhai:" + service);
    }

    @Override
    public void publish(List<OutgoingEvent> events) {
        if (!events.isEmpty()) out.send(events.stream().map(this::message).toList());
    }

    private ProducerRecord<String, byte[]> message(OutgoingEvent event) {
        var cloudEvent = CloudEventBuilder.v1()
                // One event per key and position: the same id at every attempt to send it.
                .withId(event.epoch() + "-" + event.position() + "-" + event.key())
                .withSource(source)
                .withType(event.type())
                .withSubject(event.key())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("position", Long.toString(event.position()))
                .withExtension("epoch", event.epoch());
        if (event.traceparent() != null) cloudEvent.withExtension("traceparent", event.traceparent());
        cloudEvent.withData(EventJson.MAPPER.writeValueAsBytes(event.data()));
        MessageWriter<?, ProducerRecord<String, byte[]>> writer =
                KafkaMessageFactory.createWriter(event.topic(), null, null, event.key());
        return writer.writeBinary(cloudEvent.build());
    }
}
