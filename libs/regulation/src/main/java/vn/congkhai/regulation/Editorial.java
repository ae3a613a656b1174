package vn.congkhai.regulation;

import java.util.List;

/**
 * Rules of the editorial workflow beside its steps.
 *
 * @param fourEyesRule whether the approver must be another than the submitter
 * @param withdrawBy roles that may withdraw (gỡ bỏ)
 * @param withdrawDelegable whether who holds a delegation of approval may withdraw too
 * @param withdrawal on what the right to withdraw rests
 * @param returnRule whether the next step may send an article back
 * @param urgentRule whether an urgent article may be edited and approved in one act
 */
public record Editorial(
        Stated<Boolean> fourEyesRule,
        List<Role> withdrawBy,
        boolean withdrawDelegable,
        Authority withdrawal,
        Stated<Boolean> returnRule,
        Stated<Boolean> urgentRule) {

    public Editorial {
        withdrawBy = List.copyOf(withdrawBy);
    }

    /** Whether the approver must be another than the submitter, also through a delegate. */
    public boolean fourEyes() {
        return Boolean.TRUE.equals(fourEyesRule.value());
    }

    /** Whether whoever may take the next step may send an article back with a reason. */
    public boolean returnForRework() {
        return Boolean.TRUE.equals(returnRule.value());
    }

    /** Whether one person entitled to both steps may edit and approve an urgent article in one act. */
    public boolean urgentInOneAct() {
        return Boolean.TRUE.equals(urgentRule.value());
    }
}
