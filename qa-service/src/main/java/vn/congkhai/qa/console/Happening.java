package vn.congkhai.qa.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Một việc đã xảy ra.
 *
 * @param by who did it, null where nobody of the staff did
 * @param text what he wrote, or what follows from it; empty for nothing
 */
public record Happening(Instant at, String what, @Nullable String by, String text) {}
