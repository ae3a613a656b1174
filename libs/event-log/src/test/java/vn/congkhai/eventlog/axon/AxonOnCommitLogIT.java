package vn.congkhai.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
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
import vn.congkhai.local.database.EmbeddedDatabase;

class AxonOnCommitLogIT {
    record Count(@TargetAggregateIdentifier String id) {}

    record Counted(String id, int to) {}

    static class Counter {
        @AggregateIdentifier
        private String id;

        private int value;

        Counter() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        int count(Count command) {
            AggregateLifecycle.apply(new Counted(command.id(), value + 1));
            return value;
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
    Configuration axon;
    CommandGateway commands;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedDatabase.start(directory.resolve("test.mv"), 0);
        client = MongoClients.create(server.uri());
        log = CommitLog.open(client.getDatabase("log"), "test@host#1", NEXT_YEAR, new SimpleMeterRegistry());
        EventCodec codec = new EventCodec(JsonMapper.shared()).register("counter.counted", 1, Counted.class);
        axon = AxonOnCommitLog.configurer(log, codec)
                .configureAggregate(Counter.class)
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
}
