package vn.congkhai.eventlog.verify;

/** What was given cannot be verified at all: no log, no checkpoint of this log, no key. */
public final class UnusableException extends RuntimeException {
    public UnusableException(String message) {
        super(message);
    }
}
