package vn.congkhai.workflow.article;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffMember;

/** An edit that moves an article to another category: found by random sequences, -Dseed=4216163257114079446. */
class MovingTest {
    private static final Draft MOVED = Newsroom.draft(Newsroom.text("Hướng dẫn phòng chống bão lũ", "tuyen-truyen"));

    private static Delegation from(Signatory holder, String category) {
        return new Delegation(
                "d-" + category,
                holder.member().account(),
                holder.member().name(),
                "edit",
                List.of(category),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                Newsroom.DECISION);
    }

    private static Signatory officer(Signatory one, Signatory other) {
        List<Delegation> held = List.of(from(one, "tin-tuc"), from(other, "tuyen-truyen"));
        StaffMember member = new StaffMember("officer", "krongpac", "Cán bộ", List.of(), held, 2);
        return Signatory.of(member, List.of(one.member(), other.member()));
    }

    @Test
    void two_halves_of_a_right_from_two_holders_are_not_one_right() {
        Signatory secondDeputy = Newsroom.person("deputy2", Role.DEPUTY);
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.revise(officer(Newsroom.BIEN_TAP_VIEN, secondDeputy), 1L, MOVED))
                .thenRefused(EditorialRule.A_DELEGATION_MUST_BE_VALID);
    }

    @Test
    void the_deputy_moves_it_in_his_own_right() {
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.PHO_BAN, 1L, MOVED))
                .then(ArticleEdited.class);
    }
}
