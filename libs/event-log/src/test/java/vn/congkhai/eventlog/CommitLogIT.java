package vn.congkhai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congkhai.eventlog.LogFixture.commit;
import static vn.congkhai.eventlog.LogFixture.event;

import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class CommitLogIT {
    @TempDir
    static Path directory;

    static LogFixture fixture;
    String name = "";
    CommitLog log;

    @BeforeAll
    static void start() throws Exception {
        fixture = new LogFixture(directory);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void open(TestInfo test) {
        name = "t" + Integer.toHexString(test.getDisplayName().hashCode());
        log = fixture.log(name);
    }

    @Test
    void positions_and_events_are_dense_from_one() {
        log.append(commit("a", event("x", 0), event("x", 1)));
        log.append(commit("b", event("y", 0)));
        assertThat(log.commits(1, 10)).extracting(Commit::position).containsExactly(1L, 2L);
        assertThat(log.commits(1, 10)).extracting(Commit::first).containsExactly(1L, 3L);
        assertThat(log.head().position()).isEqualTo(2);
    }

    @Test
    void a_commit_reads_back_as_it_was_written() {
        Commit written = log.append(commit("a", event("x", 0)));
        assertThat(log.commit(1)).get().usingRecursiveComparison().isEqualTo(written);
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
    void concurrent_commands_leave_no_hole_and_no_double() throws Exception {
        List<Callable<Commit>> commands = IntStream.range(0, 200)
                .<Callable<Commit>>mapToObj(i -> () -> log.append(commit("c" + i, event("agg" + i, 0))))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(commands)) done.get();
        }
        assertThat(log.commits(1, 300))
                .extracting(Commit::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void two_writers_on_one_log_take_turns() throws Exception {
        CommitLog other = fixture.log(name);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var mine = threads.submit(() -> append(log, "mine"));
            var theirs = threads.submit(() -> append(other, "theirs"));
            mine.get();
            theirs.get();
        }
        List<Commit> all = log.commits(1, 200);
        assertThat(all).hasSize(100);
        assertChained(all);
        assertThat(log.head().position()).isEqualTo(100);
    }

    private static Void append(CommitLog writer, String who) {
        for (int i = 0; i < 50; i++) writer.append(commit(who + i, event(who, i)));
        return null;
    }

    @Test
    void a_reopened_log_goes_on_where_it_stopped() {
        for (int i = 0; i < 37; i++) log.append(commit("c" + i, event("x", i)));
        CommitLog reopened = fixture.log(name);
        assertThat(reopened.head()).isEqualTo(new LogHead(log.epoch(), 37));
        assertThat(reopened.append(commit("next", event("x", 37))).position()).isEqualTo(38);
        assertChained(reopened.commits(1, 50));
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
        CommitLog behind = fixture.log(name, Clock.offset(LogFixture.AT_NOON, Duration.ofSeconds(-5)));
        assertThat(behind.append(commit("b", event("x", 1))).ts()).isEqualTo(first.ts());
    }

    @Test
    void a_commit_above_one_mebibyte_is_refused_and_the_log_goes_on() {
        PendingEvent huge = new PendingEvent(
                "id", "t", 1, "big", 0, LogFixture.NOON, "\"" + "a".repeat(1 << 20) + "\"", java.util.Map.of());
        assertThatThrownBy(() -> log.append(commit("a", huge))).isInstanceOf(CommitTooLargeException.class);
        assertThat(log.append(commit("b", event("x", 0))).position()).isEqualTo(1);
    }

    @Test
    void a_changed_byte_breaks_the_chain() {
        log.append(commit("a", event("x", 0)));
        log.append(commit("b", event("x", 1)));
        Document stored = fixture.database(name)
                .getCollection("commits")
                .find(Filters.eq("_id", 1L))
                .first();
        stored.getList("events", Document.class).getFirst().put("payload", "{\"n\":2}");
        Commit forged = CommitDocuments.toCommit(stored);
        assertThat(CommitHash.of(forged, CommitHash.ofEpoch(log.epoch()))).isNotEqualTo(forged.hash());
    }

    private void assertChained(List<Commit> commits) {
        String previous = CommitHash.ofEpoch(log.epoch());
        for (Commit commit : commits) {
            assertThat(CommitHash.of(commit, previous)).isEqualTo(commit.hash());
            previous = commit.hash();
        }
    }
}
