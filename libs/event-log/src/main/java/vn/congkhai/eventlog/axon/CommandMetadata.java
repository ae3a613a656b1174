package vn.congkhai.eventlog.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The technical facts a command carries into the commit of its events. */
public final class CommandMetadata {
    /** Identity of the command: the log holds its events at most once. */
    public static final String COMMIT_ID = "commitId";
    /** W3C trace context of the request that caused it. */
    public static final String TRACEPARENT = "traceparent";

    static final List<String> KEPT = List.of(TRACEPARENT);

    private CommandMetadata() {}

    /** Metadata for Axon's command message. */
    public static Map<String, Object> of(@Nullable String commitId, @Nullable String traceparent) {
        Map<String, Object> metadata = new HashMap<>();
        if (commitId != null) metadata.put(COMMIT_ID, commitId);
        if (traceparent != null) metadata.put(TRACEPARENT, traceparent);
        return metadata;
    }
}
