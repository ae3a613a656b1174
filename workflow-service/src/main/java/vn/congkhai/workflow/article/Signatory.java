package vn.congkhai.workflow.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congkhai.workflow.board.StaffMember;

/**
 * Who gives a command, with the rights of the moment.
 *
 * @param member the account itself
 * @param grantors by account, the holders who delegated to it, with their own rights of the moment
 */
public record Signatory(StaffMember member, Map<String, StaffMember> grantors) {
    public Signatory {
        grantors = Map.copyOf(grantors);
    }

    /** Somebody with these rights and delegations from these holders. */
    public static Signatory of(StaffMember member, List<StaffMember> grantors) {
        return new Signatory(
                member, grantors.stream().collect(Collectors.toMap(StaffMember::account, grantor -> grantor)));
    }

    Optional<StaffMember> grantor(String account) {
        return Optional.ofNullable(grantors.get(account));
    }
}
