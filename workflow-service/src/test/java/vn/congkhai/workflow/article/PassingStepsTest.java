package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.article.ArticleEvent.StepPassed;

class PassingStepsTest {
    @Test
    @Proves("G02")
    void a_step_of_the_portals_own_is_taken_after_editing() {
        Scenario.given(Newsroom.WITH_REVIEW, Past.edited(Newsroom.WITH_REVIEW))
                .when(Commands.pass(Newsroom.PHO_BAN, "kiem-tra", 1))
                .then(StepPassed.class);
        Scenario.given(Newsroom.WITH_REVIEW, Past.submitted(Newsroom.WITH_REVIEW))
                .when(Commands.pass(Newsroom.PHO_BAN, "kiem-tra", 1))
                .thenRefused(EditorialRule.ONLY_AN_EDITED_ARTICLE_TAKES_A_STEP);
    }

    @Test
    void it_is_for_its_roles() {
        Scenario.given(Newsroom.WITH_REVIEW, Past.edited(Newsroom.WITH_REVIEW))
                .when(Commands.pass(Newsroom.THANH_VIEN, "kiem-tra", 1))
                .thenRefused(EditorialRule.A_STEP_IS_FOR_ITS_ROLES);
    }

    @Test
    void it_is_taken_once_for_one_revision() {
        Scenario.given(Newsroom.WITH_REVIEW, Past.reviewed(Newsroom.WITH_REVIEW))
                .when(Commands.pass(Newsroom.PHO_BAN, "kiem-tra", 1))
                .thenRefused(EditorialRule.A_STEP_IS_TAKEN_ONCE);
        Scenario.given(Newsroom.WITH_REVIEW, Past.edited(Newsroom.WITH_REVIEW))
                .when(Commands.pass(Newsroom.PHO_BAN, "kiem-tra", 5))
                .thenRefused(EditorialRule.REVISION_HAS_MOVED_ON);
    }

    @Test
    void an_edit_makes_it_necessary_again() {
        var story = Scenario.given(Newsroom.WITH_REVIEW, Past.reviewed(Newsroom.WITH_REVIEW))
                .then(Commands.revise(Newsroom.PHO_BAN, 3L));
        assertThat(story.article())
                .isInstanceOfSatisfying(
                        Article.Edited.class,
                        edited -> assertThat(edited.stepsDone()).isEmpty());
    }

    @Test
    void a_portal_with_three_steps_has_no_fourth() {
        Scenario.given(Newsroom.KRONG_PAC, Past.edited(Newsroom.KRONG_PAC))
                .when(Commands.pass(Newsroom.PHO_BAN, "kiem-tra", 1))
                .thenRefused(EditorialRule.NO_SUCH_STEP);
    }
}
