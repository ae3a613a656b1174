package vn.congkhai.kit.messaging;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The one producer of a process, made when it is first needed. */
public final class KafkaOut implements AutoCloseable {
    private final KafkaSettings settings;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable KafkaProducer<String, byte[]> producer;

    /** @param settings where the brokers are */
    public KafkaOut(KafkaSettings settings) {
        this.settings = settings;
    }

    /** Returns when every record is acknowledged. */
    void send(List<ProducerRecord<String, byte[]>> records) {
        try {
            KafkaProducer<String, byte[]> out = producer();
            List<Future<RecordMetadata>> acknowledgements =
                    records.stream().map(out::send).toList();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) acknowledgement.get();
        } catch (ExecutionException e) {
            throw new EventsNotAcknowledged("the brokers refused a record", e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw new EventsNotAcknowledged("the brokers cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventsNotAcknowledged("interrupted", e);
        }
    }

    @Override
    public void close() {
        making.lock();
        try {
            if (producer != null) producer.close(java.time.Duration.ofSeconds(3));
            producer = null;
        } finally {
            making.unlock();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        making.lock();
        try {
            if (producer == null) producer = new KafkaProducer<>(settings.producer());
            return producer;
        } finally {
            making.unlock();
        }
    }
}
