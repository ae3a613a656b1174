package vn.congkhai.workflow.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of the board's membership. */
public sealed interface StaffCommand {
    String account();

    /** Bổ nhiệm or phân công. */
    record AppointStaff(String account, String portal, String name, Assignment assignment, Actor by, Instant at)
            implements StaffCommand {}

    /** Cho thôi nhiệm vụ. */
    record ReleaseStaff(
            String account,
            String portal,
            @Nullable String reason,
            @Nullable Decision decision,
            Actor by,
            Instant at) implements StaffCommand {}

    /** Ủy quyền for an officer. */
    record GrantDelegation(String account, String portal, String name, Delegation delegation, Actor by, Instant at)
            implements StaffCommand {}

    /** Thu hồi an ủy quyền. */
    record RevokeDelegation(String account, String portal, String delegationId, String reason, Actor by, Instant at)
            implements StaffCommand {}
}
