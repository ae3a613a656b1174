package vn.congkhai.workflow.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Một mốc trong đời của tin, bài.
 *
 * @param position of its commit in the log
 * @param kind name of the event without its family
 * @param act what was done, in words
 * @param who name and role
 * @param behalf for whom and on which decision, empty for himself
 * @param changed names of the fields that changed against the revision before
 * @param before number of the revision before, 0 where the text did not change
 */
public record TimelineEntry(
        long position,
        String kind,
        String act,
        Instant at,
        String who,
        String behalf,
        @Nullable String reason,
        int revision,
        List<String> changed,
        int before) {
    public TimelineEntry {
        changed = List.copyOf(changed);
    }
}
