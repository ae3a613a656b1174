package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;

class RevisingTest {
    @Test
    @Proves("G04")
    void the_deputy_edits_what_was_submitted() {
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.PHO_BAN, 1L))
                .then(ArticleEdited.class);
    }

    @Test
    void an_unchanged_text_keeps_its_number_and_a_changed_one_gets_the_next() {
        var same = (ArticleEdited) Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.PHO_BAN, 1L))
                .event();
        Draft changed = Newsroom.draft(Newsroom.text("Bão lũ gây thiệt hại nặng", "tin-tuc"));
        var other = (ArticleEdited) Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.PHO_BAN, 1L, changed))
                .event();
        assertThat(same.revision().number()).isEqualTo(1);
        assertThat(other.revision().number()).isEqualTo(2);
    }

    @Test
    @Proves("G22")
    void an_editor_edits_his_category_and_no_other() {
        Draft elsewhere = Newsroom.draft(Newsroom.text("Tuyên truyền phòng cháy", "tuyen-truyen"));
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.BIEN_TAP_VIEN, 1L))
                .then(ArticleEdited.class);
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC, elsewhere, Past.CONTRIBUTOR))
                .when(Commands.revise(Newsroom.BIEN_TAP_VIEN, 1L, elsewhere))
                .thenRefused(EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE);
    }

    @Test
    void an_editor_does_not_move_an_article_into_a_category_he_does_not_hold() {
        Draft elsewhere = Newsroom.draft(Newsroom.text("Tuyên truyền phòng cháy", "tuyen-truyen"));
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.BIEN_TAP_VIEN, 1L, elsewhere))
                .thenRefused(EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE);
    }

    @Test
    void the_head_edits_in_long_xuyen_but_not_in_krong_pac() {
        Scenario.given(Newsroom.LONG_XUYEN, Past.submitted(Newsroom.LONG_XUYEN))
                .when(Commands.revise(Newsroom.TRUONG_BAN, 1L))
                .then(ArticleEdited.class);
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.TRUONG_BAN, 1L))
                .thenRefused(EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE);
    }

    @Test
    @Proves("G07")
    void a_delegate_edits_in_his_period_and_in_his_categories() {
        var submitted = Past.submitted(Newsroom.KRONG_PAC);
        var edited = (ArticleEdited) Scenario.given(Newsroom.KRONG_PAC, submitted)
                .when(Commands.revise(Newsroom.delegate(Newsroom.PHO_BAN, "edit", "tin-tuc"), 1L))
                .event();
        assertThat(edited.onBehalfOf()).isNotNull();
        assertThat(edited.onBehalfOf().account()).isEqualTo("deputy");
        Scenario.given(Newsroom.KRONG_PAC, submitted)
                .when(Commands.revise(Newsroom.delegate(Newsroom.PHO_BAN, "edit", "van-ban"), 1L))
                .thenRefused(EditorialRule.A_DELEGATION_MUST_BE_VALID);
    }

    @Test
    void a_delegation_dies_with_the_right_of_its_holder() {
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.delegate(Newsroom.THANH_VIEN, "edit"), 1L))
                .thenRefused(EditorialRule.A_DELEGATION_MUST_BE_VALID);
    }

    @Test
    void a_delegation_ends_with_its_last_day() {
        var late = new ArticleCommand.ReviseArticle(
                Newsroom.BAO_LU_TIN,
                Newsroom.draft(),
                1L,
                Newsroom.delegate(Newsroom.PHO_BAN, "edit"),
                Newsroom.WEDNESDAY);
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(late)
                .thenRefused(EditorialRule.A_DELEGATION_MUST_BE_VALID);
    }

    @Test
    void a_member_submits_again_what_was_returned_or_is_public() {
        var again = (ArticleSubmitted) Scenario.given(Newsroom.KRONG_PAC, Past.returned(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.THANH_VIEN, 2L))
                .event();
        assertThat(again.revision().number()).isEqualTo(2);
        Scenario.given(Newsroom.KRONG_PAC, Past.published(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.THANH_VIEN, 4L))
                .then(ArticleSubmitted.class);
    }

    @Test
    void an_edit_after_approval_needs_the_approval_again() {
        var story = Scenario.given(Newsroom.KRONG_PAC, Past.approved(Newsroom.KRONG_PAC, Newsroom.TUESDAY))
                .then(Commands.revise(Newsroom.PHO_BAN, 3L));
        assertThat(story.article()).isInstanceOf(Article.Edited.class);
    }

    @Test
    void a_correction_leaves_the_public_revision_where_it_is() {
        var story = Scenario.given(Newsroom.KRONG_PAC, Past.published(Newsroom.KRONG_PAC))
                .then(Commands.revise(Newsroom.THANH_VIEN, 4L));
        assertThat(story.article()).isInstanceOf(Article.Submitted.class);
        assertThat(story.existing().record().published()).isNotNull();
        assertThat(story.existing().record().published().revision().number()).isEqualTo(1);
    }

    @Test
    void a_change_names_the_version_it_changes_and_it_is_the_latest() {
        var submitted = Past.submitted(Newsroom.KRONG_PAC);
        Scenario.given(Newsroom.KRONG_PAC, submitted)
                .when(Commands.revise(Newsroom.PHO_BAN, null))
                .thenRefused(EditorialRule.A_CHANGE_NAMES_THE_VERSION_IT_CHANGES);
        RuleViolation stale = Scenario.given(Newsroom.KRONG_PAC, submitted)
                .when(Commands.revise(Newsroom.PHO_BAN, 7L))
                .thenRefused(EditorialRule.A_CHANGE_BUILDS_ON_THE_LATEST_VERSION);
        assertThat(stale.facts()).containsEntry("yourVersion", 7L).containsEntry("currentVersion", 1L);
    }

    @Test
    void rights_come_before_versions_and_versions_before_the_text() {
        Draft empty = Newsroom.draft(Newsroom.text("", "tin-tuc"));
        var submitted = Past.submitted(Newsroom.KRONG_PAC);
        Scenario.given(Newsroom.KRONG_PAC, submitted)
                .when(Commands.revise(Newsroom.THANH_VIEN, null, empty))
                .thenRefused(EditorialRule.EDITING_IS_FOR_THE_DEPUTY_OR_A_DELEGATE);
        Scenario.given(Newsroom.KRONG_PAC, submitted)
                .when(Commands.revise(Newsroom.PHO_BAN, 7L, empty))
                .thenRefused(EditorialRule.A_CHANGE_BUILDS_ON_THE_LATEST_VERSION);
        Scenario.given(Newsroom.KRONG_PAC, submitted)
                .when(Commands.revise(Newsroom.PHO_BAN, 1L, empty))
                .thenRefused(EditorialRule.A_FIELD_IS_VALID);
    }

    @Test
    void another_portals_article_does_not_exist_here() {
        Scenario.given(Newsroom.LONG_XUYEN, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.revise(Newsroom.PHO_BAN, 1L))
                .thenRefused(EditorialRule.NO_SUCH_ARTICLE);
    }
}
