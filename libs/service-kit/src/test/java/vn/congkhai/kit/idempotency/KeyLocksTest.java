package vn.congkhai.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyLocksTest {
    @Test
    void one_at_a_time_holds_a_key_and_none_is_kept() {
        var locks = new KeyLocks();
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++)
                threads.execute(() -> {
                    try (KeyLocks.Held _ = locks.hold("key")) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.onSpinWait();
                        inside.decrementAndGet();
                    }
                });
        }
        assertThat(most).hasValue(1);
        assertThat(locks.size()).isZero();
    }

    @Test
    void another_key_does_not_wait() {
        var locks = new KeyLocks();
        try (KeyLocks.Held _ = locks.hold("one");
                KeyLocks.Held _ = locks.hold("two")) {
            assertThat(locks.size()).isEqualTo(2);
        }
    }
}
