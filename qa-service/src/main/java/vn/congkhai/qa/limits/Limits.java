package vn.congkhai.qa.limits;

import java.time.Clock;
import java.time.Duration;

/**
 * The limits of what is open to everybody.
 *
 * @param guesses codes that were nobody's
 * @param uploads files
 * @param lostCodes requests for lost codes
 */
public record Limits(Window guesses, Window uploads, Window lostCodes) {
    private static final Duration LENGTH = Duration.ofMinutes(10);

    /** @param apply false where no limits apply */
    public static Limits of(Clock clock, boolean apply) {
        return new Limits(
                new Window(10, LENGTH, clock, apply),
                new Window(30, LENGTH, clock, apply),
                new Window(5, LENGTH, clock, apply));
    }
}
