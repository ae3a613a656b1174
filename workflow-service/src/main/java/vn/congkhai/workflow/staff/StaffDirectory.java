package vn.congkhai.workflow.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffMember;

/** The rights of a caller at this moment. */
public final class StaffDirectory {
    private static final Set<Role> READERS_ONLY = Set.of(Role.AUDITOR);

    private final Boards boards;

    public StaffDirectory(Boards boards) {
        this.boards = boards;
    }

    /** The board of a portal. */
    public Board board(String portal) {
        return boards.of(portal);
    }

    /** The caller with his rights, none if he was never appointed, and with those who delegated to him. */
    public Signatory signatory(Caller caller) {
        Board board = boards.of(caller.portal());
        StaffMember member = board.find(caller.account())
                .orElseGet(() -> StaffMember.without(caller.account(), caller.portal(), caller.name()));
        return signatory(board, member);
    }

    /** Everybody on the board of a portal with his rights, in the order of the board. */
    public List<Signatory> signatories(String portal) {
        Board board = boards.of(portal);
        return board.members().stream().map(member -> signatory(board, member)).toList();
    }

    private static Signatory signatory(Board board, StaffMember member) {
        List<StaffMember> grantors = member.delegations().stream()
                .map(Delegation::fromAccount)
                .distinct()
                .map(board::find)
                .flatMap(Optional::stream)
                .toList();
        return Signatory.of(member, grantors);
    }

    /**
     * Lets in whoever holds any role or delegation on the portal, auditors included.
     *
     * @throws ProblemException 403 not-entitled for everybody else
     */
    public Signatory reader(Caller caller) {
        Signatory signatory = signatory(caller);
        if (!signatory.member().active()) {
            throw ending(
                    signatory,
                    ProblemException.of(403, "not-entitled", "Chỉ người được phân công trên cổng này được xem.")
                            .rule("reading-is-for-the-portals-staff", null));
        }
        return signatory;
    }

    /** A refusal that ends the browser's session too if the person was released; the gateway understands the header. */
    public static ProblemException ending(Signatory signatory, ProblemException refusal) {
        return signatory.member().released() ? refusal.header("X-Congkhai-Session", "ended") : refusal;
    }

    /**
     * Lets in whoever may change something on the portal; auditors only read.
     *
     * @throws ProblemException 403 not-entitled for everybody else
     */
    public Signatory contributor(Caller caller) {
        Signatory signatory = signatory(caller);
        if (!works(signatory.member())) {
            throw ProblemException.of(403, "not-entitled", "Bạn không được giao cập nhật thông tin của cổng này.")
                    .rule("supplying-is-for-the-portals-staff", null);
        }
        return signatory;
    }

    /** Whether he may change anything on the portal. */
    public static boolean works(StaffMember member) {
        return !member.delegations().isEmpty()
                || member.assignments().stream().anyMatch(assignment -> !READERS_ONLY.contains(assignment.role()));
    }

    /**
     * Lets in the head of the board alone.
     *
     * @throws ProblemException 403 not-entitled for everybody else
     */
    public StaffMember head(Caller caller) {
        StaffMember member = signatory(caller).member();
        if (!member.holds(Role.HEAD)) {
            throw ProblemException.of(403, "not-entitled", "Chỉ Trưởng Ban Biên tập được phân công nhiệm vụ.")
                    .rule("assignments-are-the-heads", null);
        }
        return member;
    }
}
