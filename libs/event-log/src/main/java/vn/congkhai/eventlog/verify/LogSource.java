package vn.congkhai.eventlog.verify;

import java.util.stream.Stream;

/** A log to be verified; it is read once, and a second time where something is wrong. */
public interface LogSource {
    /** @throws UnusableException when there is none */
    LogHeader header();

    /** The commits in the order in which they are found. */
    Stream<Slot> slots();
}
