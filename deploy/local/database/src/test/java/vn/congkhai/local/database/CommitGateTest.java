package vn.congkhai.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitGateTest {
    private final AtomicInteger commits = new AtomicInteger();
    private final CountDownLatch mayCommit = new CountDownLatch(1);
    private final CommitGate gate = CommitGate.open(this::commit, () -> {});

    private void commit() {
        try {
            mayCommit.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        commits.incrementAndGet();
    }

    @AfterEach
    void close() {
        mayCommit.countDown();
        gate.close();
    }

    @Test
    void a_change_is_answered_after_its_commit() {
        mayCommit.countDown();
        assertThat(gate.change("articles", () -> "done")).isEqualTo("done");
        assertThat(commits).hasValue(1);
    }

    @Test
    void a_relaxed_change_is_answered_before_its_commit_which_comes_by_itself() {
        assertThat(gate.changeRelaxed("articles", () -> "done")).isEqualTo("done");
        assertThat(commits).hasValue(0);
        mayCommit.countDown();
        await().until(() -> commits.get() == 1);
    }

    @Test
    void a_durable_read_waits_for_the_relaxed_changes_it_may_have_seen() {
        gate.changeRelaxed("articles", () -> "done");
        mayCommit.countDown();
        assertThat(gate.readDurable("articles", () -> "seen")).isEqualTo("seen");
        assertThat(commits.get()).isPositive();
    }

    @Test
    void a_durable_read_of_another_collection_has_nothing_to_wait_for() {
        gate.changeRelaxed("articles", () -> "done");
        assertThat(gate.readDurable("commits", () -> "seen")).isEqualTo("seen");
        assertThat(commits).hasValue(0);
        mayCommit.countDown();
        assertThat(gate.readDurable(CommitGate.ANY, () -> "all")).isEqualTo("all");
        assertThat(commits.get()).isPositive();
    }
}
