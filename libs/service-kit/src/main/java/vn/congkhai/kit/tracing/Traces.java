package vn.congkhai.kit.tracing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The W3C trace context of the current thread. Log lines carry its id as {@code traceId}. */
public final class Traces {
    /** Key of the trace id in the MDC and in structured log lines. */
    public static final String MDC_KEY = "traceId";

    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Traces() {}

    /** The traceparent to put into events and requests that the current work causes; a new trace if there is none. */
    public static String current() {
        String traceparent = CURRENT.get();
        return traceparent == null ? newTraceparent() : traceparent;
    }

    /** The trace id of the current work, 32 hex digits; empty if there is none. */
    public static String currentId() {
        String traceparent = CURRENT.get();
        return traceparent == null ? "" : idOf(traceparent);
    }

    /** Does the work inside the trace of a traceparent; inside a new one if it is absent or malformed. */
    public static void with(@Nullable String traceparent, Runnable work) {
        try (Scope _ = open(traceparent)) {
            work.run();
        }
    }

    /** Opens a trace until the scope is closed by the same thread. */
    public static Scope open(@Nullable String traceparent) {
        String before = CURRENT.get();
        String now = traceparent != null && isValid(traceparent) ? childOf(traceparent) : newTraceparent();
        set(now);
        return new Scope(before);
    }

    /** Whether it is a traceparent as W3C writes it. */
    public static boolean isValid(@Nullable String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches();
    }

    private static void set(@Nullable String traceparent) {
        if (traceparent == null) {
            CURRENT.remove();
            MDC.remove(MDC_KEY);
        } else {
            CURRENT.set(traceparent);
            MDC.put(MDC_KEY, idOf(traceparent));
        }
    }

    private static String idOf(String traceparent) {
        return traceparent.substring(3, 35);
    }

    private static String childOf(String traceparent) {
        return "00-" + idOf(traceparent) + "-" + randomHex(8) + traceparent.substring(52);
    }

    private static String newTraceparent() {
        return "00-" + randomHex(16) + "-" + randomHex(8) + "-01";
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        random[0] |= 1; // all zero would be no id
        return HexFormat.of().formatHex(random);
    }

    /** A trace that is open. */
    public static final class Scope implements AutoCloseable {
        private final @Nullable String before;

        private Scope(@Nullable String before) {
            this.before = before;
        }

        @Override
        public void close() {
            set(before);
        }
    }
}
