package vn.congkhai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.congkhai.eventlog.LogFixture.commit;
import static vn.congkhai.eventlog.LogFixture.event;

import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LogFollowerIT {
    @TempDir
    Path directory;

    LogFixture fixture;
    CommitLog log;
    final List<Long> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws Exception {
        fixture = new LogFixture(directory);
        log = fixture.log("log");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private LogFollower follower(CommitListener listener) {
        return new LogFollower("pages", log, fixture.database("log"), 10, listener);
    }

    private void remember(List<Commit> batch) {
        batch.forEach(commit -> seen.add(commit.position()));
    }

    @Test
    void it_sees_every_commit_in_order_and_goes_on_after_a_restart() {
        for (int i = 0; i < 25; i++) log.append(commit("c" + i, event("x", i)));
        try (LogFollower follower = follower(this::remember)) {
            follower.start();
            await().untilAsserted(() -> assertThat(seen).hasSize(25).isSorted());
            assertThat(follower.lagEvents()).isZero();
        }
        log.append(commit("later", event("x", 25)));
        try (LogFollower again = follower(this::remember)) {
            again.start();
            await().untilAsserted(() -> assertThat(seen).hasSize(26).endsWith(26L));
        }
    }

    @Test
    void it_does_not_say_where_it_is_after_every_commit_but_when_it_stops() {
        try (RecordedRequests recorded = new RecordedRequests(fixture.uri(), "tokens")) {
            try (LogFollower follower =
                    new LogFollower("pages", log, recorded.database("log"), 1, batch -> remember(batch))) {
                for (int i = 0; i < 200; i++) log.append(commit("c" + i, event("x", i)));
                follower.start();
                await().untilAsserted(() -> assertThat(seen).hasSize(200));
            }
            long saved = recorded.requests().stream()
                    .filter(request -> request.getFirstKey().equals("update"))
                    .count();
            assertThat(saved).as("of 200 batches").isBetween(1L, 100L);
        }
        try (LogFollower again = follower(this::remember)) {
            again.start();
            assertThat(again.position()).isEqualTo(200);
        }
    }

    @Test
    void it_hears_of_what_another_process_has_appended() {
        CommitLog another = fixture.log("log");
        try (LogFollower follower = follower(this::remember)) {
            follower.start();
            for (int i = 0; i < 10; i++) {
                another.append(commit("theirs" + i, event("x", i)));
                log.append(commit("ours" + i, event("y", i)));
            }
            another.append(commit("the last", event("x", 10)));
            await().untilAsserted(() -> assertThat(seen).hasSize(21).isSorted());
        }
    }

    @Test
    void it_reads_what_was_too_long_or_too_long_ago_to_be_remembered() {
        try (LogFollower follower = follower(this::remember)) {
            follower.start();
            String payload = "{\"text\":\"" + "dài ".repeat(5_000) + "\"}";
            log.append(commit(
                    "long", new PendingEvent("l", "thing.happened", 1, "x", 0, LogFixture.NOON, payload, Map.of())));
            await().untilAsserted(() -> assertThat(seen).containsExactly(1L));
        }
        for (int i = 1; i <= 300; i++) log.append(commit("c" + i, event("x", i)));
        try (LogFollower follower = follower(this::remember)) {
            follower.start();
            await().untilAsserted(() -> assertThat(seen)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 301).boxed().toList()));
        }
    }

    @Test
    void a_listener_that_fails_gets_the_same_batch_again() {
        AtomicInteger failures = new AtomicInteger(2);
        log.append(commit("a", event("x", 0)));
        try (LogFollower follower = follower(batch -> {
            if (failures.getAndDecrement() > 0) throw new IllegalStateException("not yet");
            remember(batch);
        })) {
            follower.start();
            await().untilAsserted(() -> assertThat(seen).containsExactly(1L));
        }
    }

    @Test
    void a_token_of_another_log_is_refused() {
        try (LogFollower follower = follower(this::remember)) {
            log.append(commit("a", event("x", 0)));
            follower.start();
            await().untilAsserted(() -> assertThat(follower.position()).isEqualTo(1));
        }
        CommitLog restored = fixture.log("restored");
        LogFollower follower = new LogFollower("pages", restored, fixture.database("log"), 10, this::remember);
        assertThatThrownBy(follower::start).isInstanceOf(EpochMismatchException.class);
    }

    @Test
    void what_a_newer_version_wrote_is_counted_and_kept_from_the_listener() {
        EventCodec codec = new EventCodec(JsonMapper.shared()).register("thing.happened", 1, Map.class);
        PendingEvent newerType = new PendingEvent("n", "thing.merged", 1, "x", 0, LogFixture.NOON, "{}", Map.of());
        PendingEvent newerShape = new PendingEvent("s", "thing.happened", 2, "x", 1, LogFixture.NOON, "{}", Map.of());
        log.append(commit("a", newerType, newerShape, event("x", 2)));
        log.append(commit("b", new PendingEvent("m", "thing.merged", 1, "y", 0, LogFixture.NOON, "{}", Map.of())));
        log.append(commit("c", event("z", 0)));
        List<String> given = new CopyOnWriteArrayList<>();
        try (LogFollower follower = new LogFollower(
                "pages",
                log,
                fixture.database("log"),
                10,
                batch -> batch.forEach(
                        commit -> commit.events().forEach(event -> given.add(commit.position() + event.aggregateId()))),
                codec)) {
            follower.start();
            await().untilAsserted(() -> assertThat(follower.position()).isEqualTo(3));
            assertThat(given).containsExactly("1x", "3z");
            assertThat(follower.unknownEvents()).isEqualTo(3);
        }
    }

    @Test
    void a_damaged_commit_is_counted_and_passed_over() {
        for (int i = 0; i < 5; i++) log.append(commit("c" + i, event("x", i)));
        var commits = fixture.database("log").getCollection("commits");
        Document stored = commits.find(Filters.eq("_id", 3L)).first();
        stored.put("events", "none");
        commits.replaceOne(Filters.eq("_id", 3L), stored);
        log = fixture.log("log"); // a process that has not written it itself
        try (LogFollower follower = follower(this::remember)) {
            follower.start();
            await().untilAsserted(() -> assertThat(seen).containsExactly(1L, 2L, 4L, 5L));
            await().untilAsserted(() -> assertThat(follower.lagEvents()).isZero());
            assertThat(follower.damagedCommits()).isEqualTo(1);
        }
    }

    @Test
    void the_lag_is_counted_in_events_and_in_the_time_the_oldest_has_waited() {
        log.append(commit("a", event("x", 0), event("x", 1)));
        log.append(commit("b", event("x", 2), event("x", 3), event("x", 4)));
        Semaphore gate = new Semaphore(0);
        try (LogFollower follower = new LogFollower("slow", log, fixture.database("log"), 1, batch -> gate.acquire())) {
            follower.start();
            await().untilAsserted(() -> assertThat(gate.hasQueuedThreads()).isTrue());
            assertThat(follower.lagEvents()).isEqualTo(5);
            assertThat(follower.lagSeconds(Clock.offset(LogFixture.AT_NOON, Duration.ofSeconds(7))))
                    .isBetween(6.9, 7.1);
            gate.release();
            await().untilAsserted(() -> assertThat(follower.lagEvents()).isEqualTo(3));
            gate.release();
            await().untilAsserted(() -> assertThat(follower.lagEvents()).isZero());
            await().untilAsserted(() ->
                    assertThat(follower.lagSeconds(LogFixture.AT_NOON)).isZero());
        }
    }
}
