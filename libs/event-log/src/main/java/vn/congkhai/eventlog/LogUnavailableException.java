package vn.congkhai.eventlog;

/** The database did not say within the time allowed whether the commit is durable. A retry with the same commit id is safe. */
public final class LogUnavailableException extends RuntimeException {
    LogUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
