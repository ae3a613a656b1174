package vn.congkhai.eventlog.axon;

import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.Snapshots;

/** Axon's command side on a {@link CommitLog}: command bus, repositories, event store; no event processors. */
public final class AxonOnCommitLog {
    private AxonOnCommitLog() {}

    /**
     * A configurer to which a service adds its aggregates. Modules on the class path are not located, so Axon's update checker
     * never runs and never calls out.
     */
    public static Configurer configurer(CommitLog log, EventCodec codec) {
        return configurer(log, codec, null);
    }

    /** @param snapshots where aggregates with a snapshot trigger keep their states, whose classes the codec names too */
    public static Configurer configurer(CommitLog log, EventCodec codec, @Nullable Snapshots snapshots) {
        // Axon's own hook: without it events would carry the machine's time and not that of the decisions.
        GenericEventMessage.clock = log.clock();
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> serializer())
                .configureTransactionManager(configuration -> NoTransactionManager.instance())
                .configureCorrelationDataProviders(configuration -> List.of(
                        new SimpleCorrelationDataProvider(CommandMetadata.COMMIT_ID, CommandMetadata.TRACEPARENT)))
                .configureEventStore(configuration -> EmbeddedEventStore.builder()
                        .storageEngine(new CommitLogStorageEngine(log, codec, snapshots))
                        // Nothing reads through the event store's own cache: LogFollower follows the log.
                        .optimizeEventConsumption(false)
                        .build());
    }

    private static Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }
}
