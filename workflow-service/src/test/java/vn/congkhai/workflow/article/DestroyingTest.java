package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.article.ArticleEvent.ArticleDestroyed;
import vn.congkhai.workflow.article.ArticleEvent.DestructionRequested;

class DestroyingTest {
    private static final EditorialPolicy POLICY = Newsroom.KRONG_PAC;
    private static final Signatory SECOND_DEPUTY = Newsroom.person("deputy2", Role.DEPUTY);

    @Test
    void two_persons_name_the_same_decision_and_the_text_is_gone() {
        Scenario story = Scenario.given(POLICY, Past.withdrawn(POLICY));
        story.when(Commands.destroy(Newsroom.PHO_BAN, 1)).then(DestructionRequested.class);
        story.then(Commands.destroy(Newsroom.PHO_BAN, 1));
        story.when(Commands.destroy(Newsroom.TRUONG_BAN, 1)).then(ArticleDestroyed.class);
        story.then(Commands.destroy(Newsroom.TRUONG_BAN, 1));
        assertThat(story.existing().record().archive().destruction(1)).isPresent();
        assertThat(story.existing().state()).isEqualTo("WITHDRAWN");
        story.when(Commands.restore(Newsroom.TRUONG_BAN))
                .thenRefused(EditorialRule.A_DESTROYED_TEXT_CANNOT_BE_RESTORED);
        story.when(Commands.destroy(SECOND_DEPUTY, 1)).thenRefused(EditorialRule.A_TEXT_IS_DESTROYED_ONCE);
    }

    @Test
    void one_person_is_not_two_not_even_through_a_delegate() {
        Scenario story = Scenario.given(POLICY, Past.withdrawn(POLICY)).then(Commands.destroy(Newsroom.TRUONG_BAN, 1));
        story.when(Commands.destroy(Newsroom.TRUONG_BAN, 1)).thenRefused(EditorialRule.TWO_PERSONS_DESTROY_A_TEXT);
        story.when(Commands.destroy(Newsroom.delegate(Newsroom.TRUONG_BAN, "approve"), 1))
                .thenRefused(EditorialRule.TWO_PERSONS_DESTROY_A_TEXT);
    }

    @Test
    void what_the_public_reads_is_withdrawn_first_and_nobody_else_may() {
        Scenario.given(POLICY, Past.published(POLICY))
                .when(Commands.destroy(Newsroom.PHO_BAN, 1))
                .thenRefused(EditorialRule.A_PUBLIC_TEXT_IS_WITHDRAWN_BEFORE_IT_IS_DESTROYED);
        Scenario.given(POLICY, Past.withdrawn(POLICY))
                .when(Commands.destroy(Newsroom.THANH_VIEN, 1))
                .thenRefused(EditorialRule.DESTRUCTION_IS_FOR_THE_HEAD_AND_THE_DEPUTY);
    }

    @Test
    void an_article_on_its_way_waits_for_a_new_text() {
        Scenario story = Scenario.given(POLICY, Past.approved(POLICY, Newsroom.TUESDAY))
                .then(Commands.destroy(Newsroom.PHO_BAN, 1))
                .then(Commands.destroy(Newsroom.TRUONG_BAN, 1));
        assertThat(story.existing().state()).isEqualTo("RETURNED");
        story.when(Commands.publish(Newsroom.WEDNESDAY)).thenRefused(EditorialRule.ONLY_A_DUE_ARTICLE_IS_PUBLISHED);
    }
}
