package vn.congkhai.gateway;

import java.time.Duration;

/** How much a client may send, and how long a service may take over it. */
enum BodyBound {
    /**
     * Everything but files. Gathered before it is forwarded, so that a slow client holds no connection to a service. Five seconds
     * are for a service that is alive but slow; one that gives no sign of life is given up before two.
     */
    MESSAGE(4L << 20, false, Duration.ofSeconds(5)),

    /** A file of an article: 50 MiB and the multipart around it. Streamed; five minutes carry that over 1.4 Mbit/s, an office's ADSL line. */
    STAFF_FILE(51L << 20, true, Duration.ofMinutes(5)),

    /** A file of a question: 10 MiB and the multipart around it. */
    CITIZEN_FILE(11L << 20, true, Duration.ofMinutes(5));

    private final long bytes;
    private final boolean streamed;
    private final Duration patience;

    BodyBound(long bytes, boolean streamed, Duration patience) {
        this.bytes = bytes;
        this.streamed = streamed;
        this.patience = patience;
    }

    long bytes() {
        return bytes;
    }

    boolean isStreamed() {
        return streamed;
    }

    /** From the first byte forwarded to the first byte of the answer. */
    Duration patience() {
        return patience;
    }
}
