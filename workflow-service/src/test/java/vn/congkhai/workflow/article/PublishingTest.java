package vn.congkhai.workflow.article;

import org.junit.jupiter.api.Test;
import vn.congkhai.workflow.article.ArticleEvent.ArticlePublished;

class PublishingTest {
    @Test
    void an_approved_article_is_published_when_its_hour_has_come() {
        var approved = Past.approved(Newsroom.KRONG_PAC, Newsroom.TUESDAY);
        Scenario.given(Newsroom.KRONG_PAC, approved)
                .when(Commands.publish(Newsroom.TUESDAY))
                .then(ArticlePublished.class);
        Scenario.given(Newsroom.KRONG_PAC, approved)
                .when(Commands.publish(Newsroom.MONDAY))
                .thenRefused(EditorialRule.ONLY_A_DUE_ARTICLE_IS_PUBLISHED);
    }

    @Test
    void an_article_edited_after_its_approval_is_not_published() {
        Scenario.given(Newsroom.KRONG_PAC, Past.approved(Newsroom.KRONG_PAC, Newsroom.TUESDAY))
                .then(Commands.revise(Newsroom.PHO_BAN, 3L))
                .when(Commands.publish(Newsroom.WEDNESDAY))
                .thenRefused(EditorialRule.ONLY_A_DUE_ARTICLE_IS_PUBLISHED);
    }
}
