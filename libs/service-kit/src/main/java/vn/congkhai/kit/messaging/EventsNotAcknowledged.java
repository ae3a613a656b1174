package vn.congkhai.kit.messaging;

/** The brokers did not acknowledge every event of a batch. */
public final class EventsNotAcknowledged extends RuntimeException {
    EventsNotAcknowledged(String message, Throwable cause) {
        super(message, cause);
    }
}
