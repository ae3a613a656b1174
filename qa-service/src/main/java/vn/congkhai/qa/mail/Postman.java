package vn.congkhai.qa.mail;

/** Takes a letter to the mail server. */
public interface Postman {
    /**
     * Hands a letter over.
     *
     * @throws AddressRefused when the server will never take it; any other exception means later
     */
    void deliver(Letter letter);

    /** The server has refused the letter for good. */
    final class AddressRefused extends RuntimeException {
        AddressRefused(Throwable cause) {
            super(cause);
        }
    }
}
