package vn.congkhai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congkhai.eventlog.LogFixture.commit;
import static vn.congkhai.eventlog.LogFixture.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a log promises, whatever server it lies on. */
abstract class CommitLogContract {
    private String name = "";
    private CommitLog log;

    /** A store of the log with this name; every call is another client of the same log. */
    abstract CommitStore store(String logName);

    @BeforeEach
    void open() {
        name = "log" + UUID.randomUUID().toString().replace("-", "");
        log = log(store(name));
    }

    private static CommitLog log(CommitStore store) {
        return log(store, LogFixture.AT_NOON);
    }

    private static CommitLog log(CommitStore store, Clock clock) {
        return CommitLog.open(store, "test@host#1", clock, new SimpleMeterRegistry());
    }

    private List<Commit> all() {
        List<Commit> all = log.commits(1, 5_000);
        assertThat(all).hasSize((int) log.head().position());
        return all;
    }

    private void invariantsHold() {
        Invariants.hold(log.epoch(), all());
    }

    @Test
    void positions_and_events_are_dense_from_one() {
        log.append(commit("a", event("x", 0), event("x", 1)));
        log.append(commit("b", event("y", 0)));
        assertThat(log.commits(1, 10)).extracting(Commit::position).containsExactly(1L, 2L);
        assertThat(log.commits(1, 10)).extracting(Commit::first).containsExactly(1L, 3L);
        assertThat(log.head()).isEqualTo(new LogHead(log.epoch(), 2, 3));
    }

    @Test
    void a_commit_reads_back_as_it_was_written() {
        Commit written = log.append(commit("a", event("x", 0)));
        assertThat(log.commit(1)).get().usingRecursiveComparison().isEqualTo(written);
        assertThat(log.commit(0)).isEmpty();
        assertThat(log.commit(2)).isEmpty();
    }

    @Test
    void a_sequence_number_is_taken_once() {
        log.append(commit("a", event("x", 0)));
        assertThatThrownBy(() -> log.append(commit("b", event("x", 0)))).isInstanceOf(SequenceTakenException.class);
        log.append(commit("c", event("x", 1)));
        assertThat(log.head().position()).isEqualTo(2);
    }

    @Test
    void a_commit_id_is_taken_once_and_leads_to_its_commit() {
        Commit first = log.append(commit("same", event("x", 0)));
        assertThatThrownBy(() -> log.append(commit("same", event("z", 0))))
                .isInstanceOfSatisfying(
                        AlreadyCommittedException.class,
                        taken -> assertThat(taken.commit().position()).isEqualTo(first.position()));
        assertThat(log.findCommit("same")).map(Commit::position).contains(1L);
        assertThat(log.findCommit("other")).isEmpty();
    }

    @Test
    void a_command_that_loses_fails_alone_and_its_batch_goes_on() throws Exception {
        for (int i = 0; i < 20; i++) log.append(commit(null, event("taken" + i, 0)));
        List<Callable<Commit>> commands = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String loser = "taken" + i;
            String winner = "free" + i;
            commands.add(() -> log.append(commit(null, event(loser, 0))));
            commands.add(() -> log.append(commit(null, event(winner, 0))));
        }
        int lost = 0;
        try (var threads = Executors.newFixedThreadPool(40)) {
            for (var done : threads.invokeAll(commands)) {
                try {
                    done.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(SequenceTakenException.class);
                    lost++;
                }
            }
        }
        assertThat(lost).isEqualTo(20);
        assertThat(all()).hasSize(40);
        invariantsHold();
    }

    @Test
    void concurrent_commands_share_batches_and_leave_no_hole_and_no_double() throws Exception {
        var meters = new SimpleMeterRegistry();
        CommitLog shared = CommitLog.open(store(name), "test@host#2", LogFixture.AT_NOON, meters);
        List<Callable<Commit>> commands = IntStream.range(0, 200)
                .<Callable<Commit>>mapToObj(i -> () -> shared.append(commit("c" + i, event("agg" + i, 0))))
                .toList();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(commands)) done.get();
        }
        assertThat(log.head().position()).isEqualTo(200);
        assertThat(meters.get("congkhai.eventlog.batch.size").summary().totalAmount())
                .isEqualTo(200);
        assertThat(meters.get("congkhai.eventlog.batch.size").summary().max()).isLessThanOrEqualTo(64);
        assertThat(meters.get("congkhai.eventlog.head").gauge().value()).isEqualTo(200);
        invariantsHold();
    }

    @Test
    void four_writers_behind_bad_networks_lose_and_double_nothing() throws Exception {
        long seed = new Random().nextLong();
        System.out.println(getClass().getSimpleName() + " with bad networks from seed " + seed);
        var meters = new SimpleMeterRegistry();
        var acknowledged = new ConcurrentLinkedQueue<Commit>();
        var read = new ArrayList<Commit>();
        var writing = new AtomicBoolean(true);
        List<FlakyStore> networks = IntStream.range(0, 4)
                .mapToObj(writer -> new FlakyStore(store(name), seed + writer))
                .toList();
        try (var threads = Executors.newFixedThreadPool(17)) {
            List<java.util.concurrent.Future<?>> writers = new ArrayList<>();
            for (FlakyStore network : networks) {
                var clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(5L * (networks.indexOf(network) - 2)));
                CommitLog one = CommitLog.open(network, "w", clock, FlakyStore.BRIEF, meters);
                for (int i = 0; i < 4; i++) {
                    String who = networks.indexOf(network) + "." + i;
                    writers.add(threads.submit(() -> write(one, who, acknowledged)));
                }
            }
            var reader = threads.submit(() -> {
                while (writing.get()) read.addAll(log.commits(read.size() + 1L, 7));
            });
            for (var writer : writers) writer.get();
            writing.set(false);
            reader.get();
        }
        networks.forEach(FlakyStore::settle);
        invariantsHold();
        assertThat(acknowledged).hasSize(4 * 4 * 15);
        assertThat(all()).hasSize(4 * 4 * 15);
        Invariants.present(acknowledged, all());
        Invariants.prefix(read, all());
        assertThat(meters.get("congkhai.eventlog.ambiguous").counter().count()).isPositive();
    }

    private static void write(CommitLog one, String who, ConcurrentLinkedQueue<Commit> acknowledged) {
        for (int i = 0; i < 15; i++) acknowledged.add(one.append(commit(who + "/" + i, event(who, i))));
    }

    @Test
    void a_reopened_log_goes_on_where_it_stopped() {
        for (int i = 0; i < 37; i++) log.append(commit("c" + i, event("x", i)));
        CommitLog reopened = log(store(name));
        assertThat(reopened.head()).isEqualTo(new LogHead(log.epoch(), 37, 37));
        assertThat(reopened.append(commit("next", event("x", 37))).position()).isEqualTo(38);
        invariantsHold();
    }

    @Test
    void a_long_history_is_read_whole_and_in_order() {
        for (int i = 0; i < 40; i += 2) log.append(commit("c" + i, event("x", i), event("x", i + 1)));
        assertThat(log.stream("x", 0))
                .extracting(LoggedEvent::sequence)
                .containsExactlyElementsOf(LongStream.range(0, 40).boxed().toList());
        assertThat(log.stream("x", 33)).hasSize(7);
        assertThat(log.stream("nobody", 0)).isEmpty();
    }

    @Test
    void time_never_goes_back_even_if_the_clock_does() {
        Commit first = log.append(commit("a", event("x", 0)));
        CommitLog behind = log(store(name), Clock.offset(LogFixture.AT_NOON, Duration.ofSeconds(-5)));
        assertThat(behind.append(commit("b", event("x", 1))).ts()).isEqualTo(first.ts());
    }

    @Test
    void an_instant_is_found_in_the_log() {
        Instant noon = Instant.parse("2026-11-23T05:00:00Z");
        for (int i = 0; i < 50; i++) {
            Clock clock = Clock.fixed(noon.plusSeconds(i), ZoneOffset.UTC);
            log(store(name), clock).append(commit(null, event("x", i)));
        }
        assertThat(log.positionBefore(noon)).isZero();
        assertThat(log.positionBefore(noon.plusSeconds(20))).isEqualTo(20);
        assertThat(log.positionBefore(noon.plusSeconds(3600))).isEqualTo(50);
    }

    @Test
    void what_does_not_belong_in_a_log_is_refused_each_with_its_own_error_and_the_log_goes_on() {
        assertThatThrownBy(() -> log.append(commit("a", payload("\"" + "a".repeat(1 << 20) + "\""))))
                .isInstanceOf(CommitTooLargeException.class);
        assertThatThrownBy(() -> log.append(commit("a", payload("\"\ud800\"")))).hasMessageContaining("surrogate");
        assertThatThrownBy(() -> event("a".repeat(513), 0)).isInstanceOf(InvalidKeyException.class);
        assertThatThrownBy(() -> event("a|b", 0)).isInstanceOf(InvalidKeyException.class);
        assertThatThrownBy(() -> commit("k".repeat(513), event("x", 0))).isInstanceOf(InvalidKeyException.class);
        assertThat(log.append(commit("k".repeat(512), event("a".repeat(512), 0)))
                        .position())
                .isEqualTo(1);
    }

    private static PendingEvent payload(String payload) {
        return new PendingEvent("id", "t", 1, "big", 0, LogFixture.NOON, payload, Map.of());
    }
}
