package vn.congkhai.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatermarkTest {
    private final Watermark watermark = Watermark.first("a", 10);

    @Test
    void an_older_position_is_late_and_the_same_one_is_not() {
        assertThat(watermark.isAheadOf("a", 9)).isTrue();
        assertThat(watermark.isAheadOf("a", 10)).isFalse();
        assertThat(watermark.isAheadOf("a", 11)).isFalse();
    }

    @Test
    void a_restored_log_counts_anew() {
        Watermark restored = watermark.after("b", 3);
        assertThat(restored.isAheadOf("b", 2)).isTrue();
        assertThat(restored.isAheadOf("b", 4)).isFalse();
    }

    @Test
    void what_arrives_from_a_log_left_behind_is_late() {
        Watermark restored = watermark.after("b", 3);
        assertThat(restored.isAheadOf("a", 99)).isTrue();
        assertThat(restored.isAheadOf("c", 1)).isFalse();
    }
}
