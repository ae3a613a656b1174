package vn.congkhai.workflow.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to the rights of one account on one portal. Kept for good: never rename, only add. */
public sealed interface StaffEvent {
    String account();

    String portal();

    Instant at();

    /** Bổ nhiệm, phân công: the account holds a role from now on; the same role again replaces the assignment. */
    record StaffAppointed(String account, String portal, String name, Assignment assignment, Actor by, Instant at)
            implements StaffEvent {}

    /**
     * Thôi nhiệm vụ: every role and every delegation of the account ends.
     *
     * @param decision the written act; null where rights were taken at once and it is still to come, and in events of the
     *     first revision of this type
     */
    record StaffReleased(
            String account,
            String portal,
            @Nullable String reason,
            @Nullable Decision decision,
            Actor by,
            Instant at) implements StaffEvent {}

    /** Ủy quyền. */
    record DelegationGranted(String account, String portal, String name, Delegation delegation, Actor by, Instant at)
            implements StaffEvent {}

    /** Thu hồi ủy quyền. */
    record DelegationRevoked(String account, String portal, String delegationId, String reason, Actor by, Instant at)
            implements StaffEvent {}
}
