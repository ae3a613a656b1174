package vn.congkhai.workflow.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Decision;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffMember;

/** The complete current rights of one account on one portal: topic {@code staff.v1}, key = account. */
record PublicStaff(
        String account,
        String portal,
        String name,
        boolean active,
        List<PublicRole> roles,
        List<PublicDelegation> delegations,
        @Nullable PublicDecision decision,
        long version) {
    PublicStaff {
        roles = List.copyOf(roles);
        delegations = List.copyOf(delegations);
    }

    /** A role held. */
    record PublicRole(
            String role, List<String> categories, @Nullable String unit) {
        PublicRole {
            categories = List.copyOf(categories);
        }
    }

    /** A delegation held. */
    record PublicDelegation(
            String id,
            String step,
            List<String> categories,
            LocalDate from,
            LocalDate until,
            PublicDecision decision,
            String fromAccount) {
        PublicDelegation {
            categories = List.copyOf(categories);
        }
    }

    /** The act it rests on. */
    record PublicDecision(String number, LocalDate date) {
        static PublicDecision of(Decision decision) {
            return new PublicDecision(decision.number(), decision.date());
        }
    }

    static PublicStaff of(StaffMember member) {
        List<Assignment> assignments = member.assignments();
        return new PublicStaff(
                member.account(),
                member.portal(),
                member.name(),
                member.active(),
                assignments.stream()
                        .map(a -> new PublicRole(a.role().name(), a.categories(), a.unit()))
                        .toList(),
                member.delegations().stream().map(PublicStaff::delegation).toList(),
                assignments.isEmpty()
                        ? null
                        : PublicDecision.of(assignments.getLast().decision()),
                member.version());
    }

    private static PublicDelegation delegation(Delegation delegation) {
        return new PublicDelegation(
                delegation.id(),
                delegation.step(),
                delegation.categories(),
                delegation.from(),
                delegation.until(),
                PublicDecision.of(delegation.decision()),
                delegation.fromAccount());
    }
}
