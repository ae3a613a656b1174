package vn.congkhai.workflow.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.congkhai.workflow.board.StaffEvent;
import vn.congkhai.workflow.board.StaffMember;

/**
 * Everybody who holds or held a right on one portal.
 *
 * @param members ordered by account
 */
public record Board(String portal, List<StaffMember> members) {
    public Board {
        members = members.stream()
                .sorted(Comparator.comparing(StaffMember::account))
                .toList();
    }

    /** The account's rights, if it ever had any. */
    public Optional<StaffMember> find(String account) {
        return members.stream()
                .filter(member -> member.account().equals(account))
                .findFirst();
    }

    /** The board after an event; an event it has seen already changes nothing. */
    Board apply(StaffEvent event, long sequence) {
        StaffMember before =
                find(event.account()).orElseGet(() -> StaffMember.without(event.account(), portal, event.account()));
        if (sequence < before.version()) return this;
        List<StaffMember> all = new ArrayList<>(members);
        all.removeIf(member -> member.account().equals(event.account()));
        all.add(before.evolve(event));
        return new Board(portal, all);
    }
}
