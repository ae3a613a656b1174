package vn.congkhai.workflow.supply;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text came in the time its category allows.
 *
 * @param clause citation of the limit
 * @param explanation in Vietnamese, how the day was found
 */
public record SupplyStatus(
        @Nullable LocalDate dueOn,
        State state,
        @Nullable String clause,
        @Nullable String explanation) {
    /** Nothing was said about what started the clock, or the text sets no limit. */
    public static final SupplyStatus NONE = new SupplyStatus(null, State.NONE, null, null);

    /** Tình trạng. */
    public enum State {
        NONE,
        OPEN,
        ON_TIME,
        LATE
    }
}
