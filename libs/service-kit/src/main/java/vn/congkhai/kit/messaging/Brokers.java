package vn.congkhai.kit.messaging;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Whether the Kafka brokers answer this process; for operators. */
public final class Brokers implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;

    private final KafkaSettings settings;
    private @Nullable Admin admin;

    /** Connects when it is first asked. */
    public Brokers(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Asks them for a sign of life.
     *
     * @throws IllegalStateException if none came
     */
    public void ask() {
        try {
            connected().describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the brokers do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private synchronized Admin connected() {
        if (admin == null) admin = Admin.create(settings.admin());
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) admin.close(java.time.Duration.ofSeconds(1));
    }
}
