package vn.congkhai.qa.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Who cannot or will not let a script work waits half a minute instead. */
class PatienceTest {
    private static final byte[] KEY = "khóa chỉ dùng trong phép thử".getBytes(StandardCharsets.UTF_8);

    private Instant now = Instant.parse("2026-11-16T02:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Patience patience = new Patience(clock, KEY);

    @Test
    void half_a_minute_is_enough_and_less_is_not() {
        String ticket = patience.begin();
        now = now.plusSeconds(29);
        assertThat(patience.isPaidWith(ticket)).isFalse();
        now = now.plusSeconds(1);
        assertThat(patience.isPaidWith(ticket)).isTrue();
        now = now.plus(Duration.ofMinutes(9)).plusSeconds(30);
        assertThat(patience.isPaidWith(ticket)).isTrue();
        now = now.plusSeconds(1);
        assertThat(patience.isPaidWith(ticket)).as("after ten minutes").isFalse();
    }

    @Test
    void a_ticket_pays_once() {
        String ticket = patience.begin();
        now = now.plusSeconds(30);
        patience.spend(ticket);
        assertThat(patience.isPaidWith(ticket)).isFalse();
        assertThat(patience.begin()).isNotEqualTo(patience.begin());
    }

    @Test
    void a_forged_ticket_pays_nothing() {
        String ticket = patience.begin();
        now = now.plusSeconds(60);
        long earlier = now.minusSeconds(300).getEpochSecond();
        assertThat(patience.isPaidWith(ticket.replaceFirst("\\d+", Long.toString(earlier))))
                .isFalse();
        assertThat(new Patience(clock, "khác".getBytes(StandardCharsets.UTF_8)).isPaidWith(ticket))
                .isFalse();
        assertThat(patience.isPaidWith("cho.1.1.a")).isFalse();
    }
}
