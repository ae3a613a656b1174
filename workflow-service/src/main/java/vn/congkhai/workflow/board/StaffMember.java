package vn.congkhai.workflow.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.board.StaffEvent.DelegationGranted;
import vn.congkhai.workflow.board.StaffEvent.DelegationRevoked;
import vn.congkhai.workflow.board.StaffEvent.StaffAppointed;
import vn.congkhai.workflow.board.StaffEvent.StaffReleased;

/**
 * The rights of one account on one portal.
 *
 * @param version number of staff events so far
 */
public record StaffMember(
        String account,
        String portal,
        String name,
        List<Assignment> assignments,
        List<Delegation> delegations,
        long version) {
    public StaffMember {
        assignments = List.copyOf(assignments);
        delegations = List.copyOf(delegations);
    }

    /** An account without any right. */
    public static StaffMember without(String account, String portal, String name) {
        return new StaffMember(account, portal, name, List.of(), List.of(), 0);
    }

    /** Whether the account holds a role or a delegation. */
    public boolean active() {
        return !assignments.isEmpty() || !delegations.isEmpty();
    }

    /** Whether the account held a right once and holds none any more. */
    public boolean released() {
        return version > 0 && !active();
    }

    /** Whether the account holds that role. */
    public boolean holds(Role role) {
        return assignments.stream().anyMatch(assignment -> assignment.role() == role);
    }

    /**
     * The role by which the account may do something that these roles may do, if any.
     *
     * @param category limits assignments with categories of their own; empty where categories play no part
     */
    public Optional<Role> roleAmong(Set<Role> roles, Optional<String> category) {
        return assignments.stream()
                .filter(assignment -> roles.contains(assignment.role()))
                .filter(assignment -> category.map(assignment::covers).orElse(true))
                .map(Assignment::role)
                .findFirst();
    }

    /** The account as the author of an act in that role. */
    public Actor as(Role role) {
        return new Actor(account, name, role);
    }

    /** The account as the author of an act for somebody else. */
    public Actor asDelegate() {
        return new Actor(
                account,
                name,
                assignments.isEmpty() ? null : assignments.getFirst().role());
    }

    /** The rights after the event. */
    public StaffMember evolve(StaffEvent event) {
        return switch (event) {
            case StaffAppointed appointed -> appoint(appointed);
            case StaffReleased _ -> new StaffMember(account, portal, name, List.of(), List.of(), version + 1);
            case DelegationGranted granted -> {
                List<Delegation> all = new ArrayList<>(delegations);
                all.add(granted.delegation());
                yield new StaffMember(account, portal, granted.name(), assignments, all, version + 1);
            }
            case DelegationRevoked revoked -> {
                List<Delegation> left = delegations.stream()
                        .filter(delegation -> !delegation.id().equals(revoked.delegationId()))
                        .toList();
                yield new StaffMember(account, portal, name, assignments, left, version + 1);
            }
        };
    }

    private StaffMember appoint(StaffAppointed appointed) {
        List<Assignment> all = new ArrayList<>(assignments);
        all.removeIf(assignment -> assignment.role() == appointed.assignment().role());
        all.add(appointed.assignment());
        return new StaffMember(account, portal, appointed.name(), all, delegations, version + 1);
    }
}
