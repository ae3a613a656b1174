package vn.congkhai.eventlog.json;

/** The text is no JSON, or not of the shape that is expected here. */
public final class MalformedJsonException extends RuntimeException {
    public MalformedJsonException(String message) {
        super(message);
    }
}
