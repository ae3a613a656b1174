package vn.congkhai.kit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days of Việt Nam. */
public final class Days {
    /** The zone in which every date of the system is meant. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Days() {}

    /** Today, by the clock of decisions. */
    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** The day on which an instant lies. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
