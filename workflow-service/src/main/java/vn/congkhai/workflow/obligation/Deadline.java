package vn.congkhai.workflow.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Thời hạn: the last day, and how it was found.
 *
 * @param clause citation of the limit; null where the platform set it
 * @param explanation in Vietnamese
 */
public record Deadline(LocalDate dueOn, @Nullable String clause, String explanation) {}
