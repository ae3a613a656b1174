package vn.congkhai.qa.mail;

/** Takes a letter to the mail server. */
public interface Postman {
    /**
     * Hands a letter over.
     *
     * @throws AddressRefused when the server will never take it
     * @throws Later when it may take it another time
     */
    void deliver(Letter letter);

    /** The server has refused the letter for good. */
    final class AddressRefused extends RuntimeException {
        AddressRefused(Throwable cause) {
            super(cause);
        }
    }

    /** Not this time. Its message names what happened but never the address: it is logged. */
    final class Later extends RuntimeException {
        private final boolean serverIsAway;

        Later(String what, boolean serverIsAway) {
            super(what);
            this.serverIsAway = serverIsAway;
        }

        /** Whether no other letter would have more luck now. */
        boolean serverIsAway() {
            return serverIsAway;
        }
    }
}
