package vn.congkhai.eventlog;

/** An aggregate id or a commit id that the index does not take: empty, above 512 characters, or with the separator in it. */
public final class InvalidKeyException extends IllegalArgumentException {
    InvalidKeyException(String message) {
        super(message);
    }
}
