package vn.congkhai.workflow.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Texts that are asked for again and again, and go when their seconds are over. */
class TextsLatelyTest {
    private final AtomicLong now = new AtomicLong();
    private final TextsLately texts = new TextsLately(now::get);

    @Test
    void a_text_is_there_for_some_seconds_and_no_longer() {
        texts.keep("a", new byte[] {1});
        now.addAndGet(Duration.ofSeconds(5).toNanos() - 1);
        assertThat(texts.of("a")).containsExactly(1);
        now.incrementAndGet();
        assertThat(texts.of("a")).as("reading it did not make it younger").isNull();
    }

    @Test
    void what_is_destroyed_here_is_gone_at_once() {
        texts.keep("a", new byte[] {1});
        texts.forget("a");
        assertThat(texts.of("a")).isNull();
    }

    @Test
    void long_texts_and_more_than_some_are_not_held() {
        texts.keep("long", new byte[70_000]);
        assertThat(texts.of("long")).isNull();
        for (int i = 0; i < 200; i++) texts.keep("t" + i, new byte[] {1});
        assertThat(texts.of("t0")).isNull();
        assertThat(texts.of("t199")).isNotNull();
    }
}
