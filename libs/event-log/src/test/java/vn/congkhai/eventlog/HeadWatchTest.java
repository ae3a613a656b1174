package vn.congkhai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeadWatchTest {
    @Test
    void a_look_that_fails_is_not_the_last() {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        HeadWatch watch = new HeadWatch(() -> {
            if (looks.incrementAndGet() < 3) throw new BrokenCommitException(7, new NullPointerException("epoch"));
            return true;
        });
        Runnable listener = told::incrementAndGet;
        watch.add(listener);
        try {
            await().untilAsserted(() -> assertThat(told.get()).isPositive());
        } finally {
            watch.remove(listener);
        }
        assertThat(looks.get()).isGreaterThan(2);
    }
}
