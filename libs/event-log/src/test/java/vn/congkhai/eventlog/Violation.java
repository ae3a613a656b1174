package vn.congkhai.eventlog;

/** An invariant of the log that does not hold, by its number. */
final class Violation extends AssertionError {
    private final String invariant;

    Violation(String invariant, String what) {
        super(invariant + ": " + what);
        this.invariant = invariant;
    }

    String invariant() {
        return invariant;
    }
}
