package vn.congkhai.workflow.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.board.StaffCommand.AppointStaff;
import vn.congkhai.workflow.board.StaffCommand.GrantDelegation;
import vn.congkhai.workflow.board.StaffCommand.ReleaseStaff;
import vn.congkhai.workflow.board.StaffCommand.RevokeDelegation;

class StaffMemberTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Decision DECISION = new Decision("12/QĐ-BBT", LocalDate.of(2026, 1, 5));
    private static final Actor HEAD = new Actor("head@quan8", "Trưởng ban", Role.HEAD);
    private static final StaffMember NOBODY = StaffMember.without("an@quan8", "quan8", "An");

    private static StaffMember after(StaffMember member, StaffCommand command) {
        for (StaffEvent event : StaffDecider.decide(command, member)) member = member.evolve(event);
        return member;
    }

    private static StaffMember appointed(StaffMember member, Role role, String... categories) {
        Assignment assignment = new Assignment(role, List.of(categories), null, DECISION);
        return after(member, new AppointStaff("an@quan8", "quan8", "An", assignment, HEAD, NOW));
    }

    private static Delegation delegation(String from, LocalDate first, LocalDate last) {
        return new Delegation("d-1", from, "Trưởng ban", "approve", List.of(), first, last, DECISION);
    }

    @Test
    void an_account_may_hold_several_roles_and_the_same_role_once() {
        StaffMember member = appointed(appointed(NOBODY, Role.RECEPTION), Role.TECHNICAL_UNIT);
        assertThat(member.assignments()).hasSize(2);
        StaffMember again = appointed(appointed(NOBODY, Role.EDITOR, "tin-tuc"), Role.EDITOR, "van-ban");
        assertThat(again.roleAmong(Set.of(Role.EDITOR), Optional.of("tin-tuc"))).isEmpty();
        assertThat(again.roleAmong(Set.of(Role.EDITOR), Optional.of("van-ban"))).contains(Role.EDITOR);
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void an_assignment_covers_what_lies_below_its_category() {
        StaffMember member = appointed(NOBODY, Role.EDITOR, "quy-hoach");
        assertThat(member.roleAmong(Set.of(Role.EDITOR), Optional.of("quy-hoach/dat-dai")))
                .isPresent();
        assertThat(member.roleAmong(Set.of(Role.EDITOR), Optional.of("quy-hoach-khac")))
                .isEmpty();
    }

    @Test
    void a_release_ends_everything() {
        StaffMember member = after(
                appointed(NOBODY, Role.MEMBER),
                new ReleaseStaff("an@quan8", "quan8", "Chuyển công tác", DECISION, HEAD, NOW));
        assertThat(member.active()).isFalse();
        assertThatThrownBy(() -> after(member, new ReleaseStaff("an@quan8", "quan8", null, null, HEAD, NOW)))
                .isInstanceOf(StaffRefusal.class);
    }

    @Test
    void nobody_releases_himself() {
        Actor self = new Actor("an@quan8", "An", Role.HEAD);
        assertThatThrownBy(() -> after(
                        appointed(NOBODY, Role.HEAD), new ReleaseStaff("an@quan8", "quan8", null, null, self, NOW)))
                .isInstanceOf(StaffRefusal.class);
    }

    @Test
    void a_delegation_holds_for_its_days_and_until_it_is_revoked() {
        Delegation november = delegation("head@quan8", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        StaffMember officer = after(NOBODY, new GrantDelegation("an@quan8", "quan8", "An", november, HEAD, NOW));
        assertThat(officer.active()).isTrue();
        assertThat(november.reaches("tin-tuc", LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(november.reaches("tin-tuc", LocalDate.of(2026, 12, 1))).isFalse();
        StaffMember after = after(officer, new RevokeDelegation("an@quan8", "quan8", "d-1", "Hết việc", HEAD, NOW));
        assertThat(after.active()).isFalse();
        assertThatThrownBy(() -> after(after, new RevokeDelegation("an@quan8", "quan8", "d-1", "Hết việc", HEAD, NOW)))
                .isInstanceOf(StaffRefusal.class);
    }

    @Test
    void a_delegation_is_to_somebody_else_and_ends_after_it_begins() {
        Delegation backwards = delegation("head@quan8", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 1));
        Delegation own = delegation("an@quan8", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2));
        assertThatThrownBy(() -> after(NOBODY, new GrantDelegation("an@quan8", "quan8", "An", backwards, HEAD, NOW)))
                .isInstanceOf(StaffRefusal.class);
        assertThatThrownBy(() -> after(NOBODY, new GrantDelegation("an@quan8", "quan8", "An", own, HEAD, NOW)))
                .isInstanceOf(StaffRefusal.class);
    }
}
