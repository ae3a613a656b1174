package vn.congkhai.qa.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;

/** A clock that a test may set; only ever forward, as the log wants it. */
public final class TestClock extends Clock {
    static final TestClock SHARED = new TestClock();

    private volatile Duration ahead = Duration.ZERO;

    private TestClock() {}

    /** Goes on from that moment. */
    public void set(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("decisions are dated in UTC");
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** Puts it in the place of the kit's. */
    static final class Configuration {
        @Bean
        Clock clock() {
            return SHARED;
        }
    }
}
