package vn.congkhai.content.consuming;

import org.jspecify.annotations.Nullable;

/** The trace id in a W3C traceparent. */
final class TraceIds {
    private TraceIds() {}

    static String of(@Nullable String traceparent) {
        String[] parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
        return parts.length < 4 ? "" : parts[1];
    }
}
