package vn.congkhai.gateway;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context of a request. The gateway records no spans, so that what the client sent goes on unchanged.
 *
 * @param traceparent header for the services
 */
record Trace(String traceparent) {
    static final String HEADER = "traceparent";

    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The client's trace, or a new one if it sent none or none that is valid. */
    static Trace of(@Nullable String header) {
        return new Trace(header != null && VALID.matcher(header).matches() ? header : fresh());
    }

    /** 32 hex digits. */
    String id() {
        return traceparent.substring(3, 35);
    }

    private static String fresh() {
        return "00-" + hex() + hex() + "-" + hex() + "-01";
    }

    private static String hex() {
        // An id must be unique, not secret; all zeros would be no id.
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }
}
