package vn.congkhai.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.eventlog.Snapshots;
import vn.congkhai.local.database.EmbeddedDatabase;

class AxonOnCommitLogIT {
    record Count(@TargetAggregateIdentifier String id) {}

    record Close(@TargetAggregateIdentifier String id) {}

    record Counted(String id, int to) {}

    static class Counter {
        @AggregateIdentifier
        @JsonProperty
        private String id;

        @JsonProperty
        private int value;

        Counter() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        int count(Count command) {
            AggregateLifecycle.apply(new Counted(command.id(), value + 1));
            return value;
        }

        @CommandHandler
        void close(Close command) {
            AggregateLifecycle.markDeleted();
        }

        @EventSourcingHandler
        void on(Counted event) {
            id = event.id();
            value = event.to();
        }
    }

    private static final Clock NEXT_YEAR = Clock.fixed(Instant.parse("2027-01-04T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    EmbeddedDatabase server;
    MongoClient client;
    CommitLog log;
    EventCodec codec;
    Snapshots snapshots;
    Configuration axon;
    CommandGateway commands;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedDatabase.start(directory.resolve("test.mv"), 0);
        client = MongoClients.create(server.uri());
        log = CommitLog.open(client.getDatabase("log"), "test@host#1", NEXT_YEAR, new SimpleMeterRegistry());
        codec = new EventCodec(JsonMapper.shared())
                .register("counter.counted", 1, Counted.class)
                .register("counter.state", 1, Counter.class);
        snapshots = new Snapshots(client.getDatabase("log"), log.epoch());
        axon = AxonOnCommitLog.configurer(log, codec, snapshots)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Counter.class)
                        .configureSnapshotTrigger(configuration ->
                                new EventCountSnapshotTriggerDefinition(configuration.snapshotter(), 10)))
                .start();
        commands = axon.commandGateway();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
        client.close();
        server.close();
    }

    private int count(String id, String commitId) {
        return commands.sendAndWait(
                new GenericCommandMessage<>(new Count(id)).withMetaData(CommandMetadata.of(commitId, "00-abc-def-01")));
    }

    @Test
    void an_aggregate_is_folded_from_the_log_and_its_events_carry_logical_names() {
        assertThat(count("x", "1")).isEqualTo(1);
        assertThat(count("x", "2")).isEqualTo(2);
        assertThat(log.stream("x", 0)).extracting(LoggedEvent::type).containsOnly("counter.counted");
        assertThat(log.stream("x", 0).getLast().meta()).containsEntry("traceparent", "00-abc-def-01");
    }

    @Test
    void an_event_is_dated_by_the_clock_of_decisions() {
        count("x", "1");
        assertThat(log.stream("x", 0).getFirst().at()).isEqualTo(NEXT_YEAR.instant());
    }

    @Test
    void the_same_command_twice_is_committed_once() {
        count("x", "1");
        assertThatThrownBy(() -> count("x", "1")).isInstanceOf(AlreadyCommittedException.class);
        assertThat(log.stream("x", 0)).hasSize(1);
        assertThat(count("x", "2")).isEqualTo(2);
    }

    @Test
    void nothing_calls_out_for_updates() {
        assertThat(axon.getModules())
                .noneMatch(module -> module.getClass().getName().contains("Update"));
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("UpdateChecker"));
    }

    @Test
    void a_long_history_is_loaded_from_its_snapshot_and_the_events_behind_it() {
        for (int i = 1; i <= 25; i++) assertThat(count("x", "c" + i)).isEqualTo(i);
        Snapshots.Snapshot kept = snapshots.find("x").orElseThrow();
        assertThat(kept.sequence()).isBetween(9L, 24L);
        assertThat(codec.decodeExactly(kept.type(), kept.revision(), kept.payload()))
                .isPresent();
        // A state that the events would not give shows which of the two it was loaded from.
        snapshots.save(new Snapshots.Snapshot("x", 24, kept.type(), kept.revision(), "{\"id\":\"x\",\"value\":1000}"));
        assertThat(count("x", "next")).isEqualTo(1001);
    }

    @Test
    void a_snapshot_of_another_shape_or_of_another_log_is_passed_over() {
        count("x", "1");
        snapshots.save(new Snapshots.Snapshot("x", 0, "counter.state", 2, "{}"));
        assertThat(count("x", "2")).isEqualTo(2);
        new Snapshots(client.getDatabase("log"), "another")
                .save(new Snapshots.Snapshot("x", 0, "counter.state", 1, "{}"));
        assertThat(count("x", "3")).isEqualTo(3);
    }

    @Test
    void a_command_for_an_aggregate_that_is_not_there_says_so() {
        assertThatThrownBy(() -> commands.sendAndWait(new Close("nobody")))
                .isInstanceOf(AggregateNotFoundException.class);
    }

    @Test
    void two_commands_at_once_are_both_decided_on_what_was_there() throws Exception {
        count("x", "first");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var counting = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> count("x", "c" + i)))
                    .toList();
            for (var one : counting) one.get();
        }
        assertThat(log.stream("x", 0)).hasSize(9);
        assertThat(count("x", "last")).isEqualTo(10);
    }

    @Test
    void a_processor_of_axons_may_read_from_any_token() {
        for (int i = 0; i < 5; i++) count("x", "c" + i);
        EventStore store = axon.eventStore();
        List<Long> all = sequences(store, store.createTailToken());
        assertThat(all).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(sequences(store, store.createHeadToken())).isEmpty();
        assertThat(sequences(store, store.createTokenAt(NEXT_YEAR.instant()))).isEqualTo(all);
        assertThat(sequences(store, store.createTokenAt(NEXT_YEAR.instant().plusSeconds(1))))
                .isEmpty();
        assertThat(store.lastSequenceNumberFor("x")).contains(4L);
        assertThat(store.lastSequenceNumberFor("nobody")).isEmpty();
    }

    private static List<Long> sequences(EventStore store, TrackingToken from) {
        List<Long> sequences = new ArrayList<>();
        var stream = store.openStream(from);
        try {
            while (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                sequences.add(((DomainEventMessage<?>) stream.nextAvailable()).getSequenceNumber());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            stream.close();
        }
        return sequences;
    }
}
