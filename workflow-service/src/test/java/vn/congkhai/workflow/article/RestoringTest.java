package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestoringTest {
    @Test
    void the_head_puts_back_what_was_withdrawn() {
        var story = Scenario.given(Newsroom.KRONG_PAC, Past.withdrawn(Newsroom.KRONG_PAC))
                .then(Commands.restore(Newsroom.TRUONG_BAN));
        assertThat(story.article()).isInstanceOf(Article.Published.class);
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
