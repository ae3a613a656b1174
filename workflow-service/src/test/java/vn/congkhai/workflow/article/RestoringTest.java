package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestoringTest {
    @Test
    void the_head_puts_the_archived_text_on_the_way_again_as_a_new_revision() {
        var story = Scenario.given(Newsroom.KRONG_PAC, Past.withdrawn(Newsroom.KRONG_PAC))
                .then(Commands.restore(Newsroom.TRUONG_BAN));
        assertThat(story.article()).isInstanceOf(Article.Submitted.class);
        assertThat(story.existing().record().revision().number()).isEqualTo(2);
        assertThat(story.existing().record().revision().contentHash())
                .isEqualTo(Newsroom.draft().contentHash());
        assertThat(story.existing().record().isPublic()).isFalse();
        story.then(Commands.revise(Newsroom.PHO_BAN, story.existing().record().version()));
        assertThat(story.existing().record().isPublic()).isFalse();
        story.then(Commands.approve(Newsroom.TRUONG_BAN, 2));
        assertThat(story.existing().record().isPublic()).isTrue();
    }

    @Test
    void whoever_submitted_the_text_does_not_approve_it_again_either() {
        var head = Newsroom.TRUONG_BAN.member().asDelegate();
        var own = Past.and(
                Past.submitted(Newsroom.KRONG_PAC, Newsroom.draft(), head),
                new ArticleEvent.ArticlePublished(
                        Newsroom.BAO_LU_TIN, 1, Newsroom.draft().contentHash(), Newsroom.MONDAY));
        Scenario.given(Newsroom.KRONG_PAC, own)
                .then(Commands.withdraw(Newsroom.TRUONG_BAN))
                .then(Commands.restore(Newsroom.TRUONG_BAN))
                .then(Commands.revise(Newsroom.PHO_BAN, 4L))
                .when(Commands.approve(Newsroom.TRUONG_BAN, 2))
                .thenRefused(EditorialRule.NOBODY_APPROVES_HIS_OWN_ARTICLE);
    }

    @Test
    void a_restoration_of_the_first_kind_is_still_read_as_public_at_once() {
        var restored = Past.and(
                Past.withdrawn(Newsroom.KRONG_PAC),
                new ArticleEvent.ArticleRestored(
                        Newsroom.BAO_LU_TIN, null, "Gỡ nhầm", Past.HEAD, null, Newsroom.MONDAY));
        assertThat(Scenario.given(Newsroom.KRONG_PAC, restored)
                        .existing()
                        .record()
                        .isPublic())
                .isTrue();
    }

    @Test
    void a_deputy_does_not_and_what_is_public_needs_no_restoring() {
        Scenario.given(Newsroom.KRONG_PAC, Past.withdrawn(Newsroom.KRONG_PAC))
                .when(Commands.restore(Newsroom.PHO_BAN))
                .thenRefused(EditorialRule.WITHDRAWAL_IS_FOR_THE_HEAD_OR_A_DELEGATE);
        Scenario.given(Newsroom.KRONG_PAC, Past.published(Newsroom.KRONG_PAC))
                .when(Commands.restore(Newsroom.TRUONG_BAN))
                .thenRefused(EditorialRule.ONLY_A_WITHDRAWN_ARTICLE_CAN_BE_RESTORED);
    }
}
