package vn.congkhai.regulation;

import org.jspecify.annotations.Nullable;

/**
 * Số bước: how many steps the workflow must have and who may change them.
 *
 * @param minimum least number of steps
 * @param maximum greatest number of steps, null where the text sets none
 * @param decidedBy role that may change the steps while the portal runs, null where only a new regulation may
 */
public record StepCount(
        int minimum, @Nullable Integer maximum, @Nullable Role decidedBy, Authority authority) {

    /** Whether a workflow of that many steps obeys the rule. */
    public boolean allows(int steps) {
        return steps >= minimum && (maximum == null || steps <= maximum);
    }
}
