package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;

class SubmittingTest {
    @Test
    @Proves("G03")
    void every_member_of_the_board_may_submit() {
        for (Signatory by :
                new Signatory[] {Newsroom.THANH_VIEN, Newsroom.BIEN_TAP_VIEN, Newsroom.PHO_BAN, Newsroom.TRUONG_BAN}) {
            Scenario.givenNothing(Newsroom.KRONG_PAC).when(Commands.submit(by)).then(ArticleSubmitted.class);
        }
    }

    @Test
    void an_editor_may_submit_outside_his_category_too() {
        Draft other = Newsroom.draft(Newsroom.text("Tuyên truyền phòng cháy", "tuyen-truyen"));
        Scenario.givenNothing(Newsroom.KRONG_PAC)
                .when(Commands.submit(Newsroom.BIEN_TAP_VIEN, other))
                .then(ArticleSubmitted.class);
    }

    @Test
    @Proves("G39")
    void units_supply_and_auditors_read_but_neither_submits() {
        for (Signatory by : new Signatory[] {Newsroom.NGUOI_CUNG_CAP, Newsroom.THANH_TRA, Newsroom.CAN_BO}) {
            RuleViolation violation = Scenario.givenNothing(Newsroom.KRONG_PAC)
                    .when(Commands.submit(by))
                    .thenRefused(EditorialRule.SUBMISSION_IS_FOR_THE_BOARD);
            assertThat(violation.clause()).contains("4635/QĐ-UBND");
        }
    }

    @Test
    void the_technical_unit_submits_in_quan_8_alone() {
        Scenario.givenNothing(Newsroom.QUAN_8)
                .when(Commands.submit(Newsroom.BO_PHAN_KY_THUAT))
                .then(ArticleSubmitted.class);
        Scenario.givenNothing(Newsroom.KRONG_PAC)
                .when(Commands.submit(Newsroom.BO_PHAN_KY_THUAT))
                .thenRefused(EditorialRule.SUBMISSION_IS_FOR_THE_BOARD);
    }

    @Test
    void the_first_revision_names_its_text_by_hash() {
        var event = (ArticleSubmitted) Scenario.givenNothing(Newsroom.KRONG_PAC)
                .when(Commands.submit(Newsroom.THANH_VIEN))
                .event();
        assertThat(event.revision().number()).isEqualTo(1);
        assertThat(event.revision().contentHash()).isEqualTo(Newsroom.draft().contentHash());
        assertThat(event.revision().sanitiser()).isEqualTo("html-policy-1");
        assertThat(event.by().account()).isEqualTo("contributor");
    }

    @Test
    void rights_come_before_the_text() {
        Draft empty = Newsroom.draft(Newsroom.text("", "khong-co"));
        Scenario.givenNothing(Newsroom.KRONG_PAC)
                .when(Commands.submit(Newsroom.CAN_BO, empty))
                .thenRefused(EditorialRule.SUBMISSION_IS_FOR_THE_BOARD);
    }
}
