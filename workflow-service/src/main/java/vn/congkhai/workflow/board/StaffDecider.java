package vn.congkhai.workflow.board;

import java.util.List;
import vn.congkhai.workflow.board.StaffCommand.AppointStaff;
import vn.congkhai.workflow.board.StaffCommand.GrantDelegation;
import vn.congkhai.workflow.board.StaffCommand.ReleaseStaff;
import vn.congkhai.workflow.board.StaffCommand.RevokeDelegation;
import vn.congkhai.workflow.board.StaffEvent.DelegationGranted;
import vn.congkhai.workflow.board.StaffEvent.DelegationRevoked;
import vn.congkhai.workflow.board.StaffEvent.StaffAppointed;
import vn.congkhai.workflow.board.StaffEvent.StaffReleased;

/** Decides over the rights of one account. */
public final class StaffDecider {
    private StaffDecider() {}

    /**
     * What the command makes of the account's rights.
     *
     * @throws StaffRefusal when it does not fit them
     */
    public static List<StaffEvent> decide(StaffCommand command, StaffMember member) {
        return switch (command) {
            case AppointStaff c ->
                List.of(new StaffAppointed(c.account(), c.portal(), c.name(), c.assignment(), c.by(), c.at()));
            case ReleaseStaff c -> release(c, member);
            case GrantDelegation c -> grant(c);
            case RevokeDelegation c -> revoke(c, member);
        };
    }

    private static List<StaffEvent> release(ReleaseStaff command, StaffMember member) {
        if (!member.active()) throw new StaffRefusal(StaffRule.ONLY_AN_APPOINTED_ACCOUNT_CAN_BE_RELEASED);
        if (command.by().account().equals(command.account())) {
            throw new StaffRefusal(StaffRule.NOBODY_RELEASES_HIMSELF);
        }
        return List.of(new StaffReleased(
                command.account(), command.portal(), command.reason(), command.decision(), command.by(), command.at()));
    }

    private static List<StaffEvent> grant(GrantDelegation command) {
        Delegation delegation = command.delegation();
        if (delegation.until().isBefore(delegation.from())) {
            throw new StaffRefusal(StaffRule.A_DELEGATION_ENDS_AFTER_IT_BEGINS);
        }
        if (delegation.fromAccount().equals(command.account())) {
            throw new StaffRefusal(StaffRule.NOBODY_DELEGATES_TO_HIMSELF);
        }
        return List.of(new DelegationGranted(
                command.account(), command.portal(), command.name(), delegation, command.by(), command.at()));
    }

    private static List<StaffEvent> revoke(RevokeDelegation command, StaffMember member) {
        boolean live = member.delegations().stream().anyMatch(d -> d.id().equals(command.delegationId()));
        if (!live) throw new StaffRefusal(StaffRule.ONLY_A_LIVE_DELEGATION_CAN_BE_REVOKED);
        return List.of(new DelegationRevoked(
                command.account(),
                command.portal(),
                command.delegationId(),
                command.reason(),
                command.by(),
                command.at()));
    }
}
