package vn.congkhai.workflow.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Một việc đã làm, as a search over all histories shows it. */
public record AuditLine(
        String href,
        String title,
        String act,
        String who,
        String category,
        int revision,
        Instant at,
        @Nullable String reason) {}
