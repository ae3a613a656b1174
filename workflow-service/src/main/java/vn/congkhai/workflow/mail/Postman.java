package vn.congkhai.workflow.mail;

/** Takes letters to the mail server. */
public interface Postman {
    /**
     * Hands a letter over.
     *
     * @throws AddressRefused when the server will never take it; any other exception means later
     */
    void deliver(Notice notice);

    /** The server has refused the letter for good. */
    final class AddressRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AddressRefused(Throwable cause) {
            super(cause);
        }
    }
}
