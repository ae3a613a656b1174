package vn.congkhai.eventlog.verify;

import org.jspecify.annotations.Nullable;

/**
 * A place in a log as it was found.
 *
 * @param entry the commit, or null if what lies there cannot be read as one
 */
public record Slot(@Nullable CommitEntry entry) {}
