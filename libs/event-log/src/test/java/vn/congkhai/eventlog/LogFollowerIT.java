package vn.congkhai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.congkhai.eventlog.LogFixture.commit;
import static vn.congkhai.eventlog.LogFixture.event;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
