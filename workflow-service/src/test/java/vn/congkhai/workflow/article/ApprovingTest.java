package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.article.ArticleEvent.ArticleApproved;
import vn.congkhai.workflow.article.ArticleEvent.ArticleCorrected;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticlePublished;

class ApprovingTest {
    private static final List<ArticleEvent> EDITED = Past.edited(Newsroom.KRONG_PAC);

    @Test
    void what_the_head_approves_is_public_in_the_same_commit() {
        Scenario.given(Newsroom.KRONG_PAC, EDITED)
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1))
                .then(ArticleApproved.class, ArticlePublished.class);
    }

    @Test
    void an_article_that_was_never_edited_cannot_be_approved() {
        RuleViolation violation = Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1))
                .thenRefused(EditorialRule.ONLY_AN_EDITED_ARTICLE_CAN_BE_APPROVED);
        assertThat(violation.rule().code()).isEqualTo("step-missing");
        assertThat(violation.clause()).contains("Bước 2");
    }

    @Test
    @Proves("G05")
    void only_the_head_or_a_delegate_approves() {
        for (Signatory by : new Signatory[] {
            Newsroom.THANH_VIEN, Newsroom.BIEN_TAP_VIEN, Newsroom.PHO_BAN, Newsroom.CAN_BO, Newsroom.THANH_TRA
        }) {
            RuleViolation violation = Scenario.given(Newsroom.KRONG_PAC, EDITED)
                    .when(Commands.approve(by, 1))
                    .thenRefused(EditorialRule.APPROVAL_IS_FOR_THE_HEAD_OR_A_DELEGATE);
            assertThat(violation.clause()).contains("4635/QĐ-UBND").contains("Bước 3");
        }
    }

    @Test
    @Proves({"G05", "G07"})
    void a_delegate_approves_on_behalf_of_the_head() {
        var approved = (ArticleApproved) Scenario.given(Newsroom.KRONG_PAC, EDITED)
                .when(Commands.approve(Newsroom.delegate(Newsroom.TRUONG_BAN, "approve"), 1))
                .event();
        assertThat(approved.by().account()).isEqualTo("officer");
        assertThat(approved.onBehalfOf()).isNotNull();
        assertThat(approved.onBehalfOf().account()).isEqualTo("head");
        assertThat(approved.onBehalfOf().decision().number()).isEqualTo("12/QĐ-BBT");
    }

    @Test
    void nobody_approves_his_own_article_not_even_through_a_delegate() {
        var own = Past.and(
                Past.submitted(Newsroom.KRONG_PAC, Newsroom.draft(), Past.HEAD),
                new ArticleEdited(
                        Newsroom.BAO_LU_TIN, Newsroom.draft().numbered(1), Past.DEPUTY, null, Newsroom.MONDAY));
        Scenario.given(Newsroom.KRONG_PAC, own)
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1))
                .thenRefused(EditorialRule.NOBODY_APPROVES_HIS_OWN_ARTICLE);
        Scenario.given(Newsroom.KRONG_PAC, own)
                .when(Commands.approve(Newsroom.delegate(Newsroom.TRUONG_BAN, "approve"), 1))
                .thenRefused(EditorialRule.NOBODY_APPROVES_HIS_OWN_ARTICLE);
    }

    @Test
    void four_eyes_can_be_switched_off_for_a_portal() {
        EditorialPolicy p = Newsroom.KRONG_PAC;
        EditorialPolicy twoEyes = new EditorialPolicy(
                p.portal(),
                p.submit(),
                p.edit(),
                p.extraSteps(),
                p.approve(),
                p.withdrawal(),
                p.destruction(),
                p.checklist(),
                false,
                p.returnForRework(),
                p.urgentInOneAct(),
                p.categories(),
                p.demands());
        var own = Past.and(
                Past.submitted(p, Newsroom.draft(), Past.HEAD),
                new ArticleEdited(
                        Newsroom.BAO_LU_TIN, Newsroom.draft().numbered(1), Past.DEPUTY, null, Newsroom.MONDAY));
        Scenario.given(twoEyes, own)
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1))
                .then(ArticleApproved.class, ArticlePublished.class);
    }

    @Test
    void an_approval_is_of_one_revision() {
        RuleViolation violation = Scenario.given(Newsroom.KRONG_PAC, EDITED)
                .when(Commands.approve(Newsroom.TRUONG_BAN, 2))
                .thenRefused(EditorialRule.REVISION_HAS_MOVED_ON);
        assertThat(violation.facts()).containsEntry("currentRevision", 1);
    }

    @Test
    void a_later_hour_is_kept_and_an_hour_that_has_passed_means_now() {
        Scenario.given(Newsroom.KRONG_PAC, EDITED)
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1, Newsroom.TUESDAY, null))
                .then(ArticleApproved.class);
        Scenario.given(Newsroom.KRONG_PAC, EDITED)
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1, Newsroom.MONDAY.minusSeconds(1), null))
                .then(ArticleApproved.class, ArticlePublished.class);
    }

    @Test
    void the_second_approval_of_a_published_article_is_a_correction() {
        var correction = Past.and(
                Past.correctionSubmitted(Newsroom.KRONG_PAC),
                new ArticleEdited(
                        Newsroom.BAO_LU_TIN, Newsroom.draft().numbered(2), Past.DEPUTY, null, Newsroom.MONDAY));
        Scenario.given(Newsroom.KRONG_PAC, correction)
                .when(Commands.approve(Newsroom.TRUONG_BAN, 2))
                .then(ArticleApproved.class, ArticleCorrected.class);
    }

    @Test
    void urgent_news_is_edited_and_approved_in_one_act_by_one_entitled_to_both() {
        Draft urgent = Newsroom.draft(Newsroom.urgentText());
        var submitted = Past.submitted(Newsroom.LONG_XUYEN, urgent, Past.CONTRIBUTOR);
        Scenario.given(Newsroom.LONG_XUYEN, submitted)
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1, null, "Phải báo ngay cho dân"))
                .then(ArticleEdited.class, ArticleApproved.class, ArticlePublished.class);
        Scenario.given(Newsroom.LONG_XUYEN, submitted)
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1))
                .thenRefused(EditorialRule.ONLY_AN_EDITED_ARTICLE_CAN_BE_APPROVED);
    }

    @Test
    void urgent_news_still_needs_somebody_entitled_to_edit() {
        Draft urgent = Newsroom.draft(Newsroom.urgentText());
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC, urgent, Past.CONTRIBUTOR))
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1, null, "Phải báo ngay cho dân"))
                .thenRefused(EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE);
    }

    @Test
    void news_that_is_not_urgent_is_not_hurried_by_giving_a_reason() {
        Scenario.given(Newsroom.LONG_XUYEN, Past.submitted(Newsroom.LONG_XUYEN))
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1, null, "Muốn nhanh"))
                .thenRefused(EditorialRule.ONLY_AN_EDITED_ARTICLE_CAN_BE_APPROVED);
    }

    @Test
    void the_portals_own_steps_come_before_approval() {
        Scenario.given(Newsroom.WITH_REVIEW, Past.edited(Newsroom.WITH_REVIEW))
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1))
                .thenRefused(EditorialRule.EVERY_STEP_PRECEDES_APPROVAL);
        Scenario.given(Newsroom.WITH_REVIEW, Past.reviewed(Newsroom.WITH_REVIEW))
                .when(Commands.approve(Newsroom.TRUONG_BAN, 1))
                .then(ArticleApproved.class, ArticlePublished.class);
    }
}
