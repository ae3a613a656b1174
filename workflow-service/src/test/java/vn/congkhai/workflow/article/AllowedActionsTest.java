package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedActionsTest {
    private static List<String> allowed(EditorialPolicy policy, List<ArticleEvent> past, Signatory by) {
        Article.Existing article = Scenario.given(policy, past).existing();
        return AllowedActions.of(article, by, policy, Newsroom.MONDAY);
    }

    @Test
    void everybody_sees_what_is_his_next_step() {
        EditorialPolicy policy = Newsroom.KRONG_PAC;
        assertThat(allowed(policy, Past.submitted(policy), Newsroom.PHO_BAN)).containsExactly("edit", "return");
        assertThat(allowed(policy, Past.submitted(policy), Newsroom.THANH_VIEN)).isEmpty();
        assertThat(allowed(policy, Past.edited(policy), Newsroom.TRUONG_BAN)).containsExactly("approve", "return");
        assertThat(allowed(policy, Past.returned(policy), Newsroom.THANH_VIEN)).containsExactly("submit");
        assertThat(allowed(policy, Past.published(policy), Newsroom.TRUONG_BAN)).containsExactly("submit", "withdraw");
        assertThat(allowed(policy, Past.withdrawn(policy), Newsroom.TRUONG_BAN)).containsExactly("restore", "destroy");
    }

    @Test
    void an_auditor_may_do_nothing_and_a_step_of_the_portals_own_is_named() {
        assertThat(allowed(Newsroom.KRONG_PAC, Past.published(Newsroom.KRONG_PAC), Newsroom.THANH_TRA))
                .isEmpty();
        assertThat(allowed(Newsroom.WITH_REVIEW, Past.edited(Newsroom.WITH_REVIEW), Newsroom.PHO_BAN))
                .containsExactly("edit", "kiem-tra", "return");
    }
}
