package vn.congkhai.workflow.web;

import java.util.List;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffMember;

/** The rights of an account as the portal's staff see them. */
record StaffView(
        String account,
        String portal,
        String name,
        boolean active,
        List<Assignment> roles,
        List<Delegation> delegations,
        long version) {
    static StaffView of(StaffMember member) {
        return new StaffView(
                member.account(),
                member.portal(),
                member.name(),
                member.active(),
                member.assignments(),
                member.delegations(),
                member.version());
    }
}
