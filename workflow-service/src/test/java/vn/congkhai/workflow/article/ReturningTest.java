package vn.congkhai.workflow.article;

import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.article.ArticleCommand.ReturnArticle;
import vn.congkhai.workflow.article.ArticleEvent.ArticleReturned;

class ReturningTest {
    @Test
    @Proves("G15")
    void whoever_may_take_the_next_step_may_send_it_back() {
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.sendBack(Newsroom.PHO_BAN))
                .then(ArticleReturned.class);
        Scenario.given(Newsroom.KRONG_PAC, Past.edited(Newsroom.KRONG_PAC))
                .when(Commands.sendBack(Newsroom.TRUONG_BAN))
                .then(ArticleReturned.class);
    }

    @Test
    void nobody_else_may() {
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(Commands.sendBack(Newsroom.THANH_VIEN))
                .thenRefused(EditorialRule.RETURN_IS_FOR_THE_NEXT_STEP);
        Scenario.given(Newsroom.KRONG_PAC, Past.edited(Newsroom.KRONG_PAC))
                .when(Commands.sendBack(Newsroom.PHO_BAN))
                .thenRefused(EditorialRule.RETURN_IS_FOR_THE_NEXT_STEP);
    }

    @Test
    void a_reason_is_mandatory() {
        var wordless = new ReturnArticle(Newsroom.BAO_LU_TIN, " ", Newsroom.PHO_BAN, Newsroom.MONDAY);
        Scenario.given(Newsroom.KRONG_PAC, Past.submitted(Newsroom.KRONG_PAC))
                .when(wordless)
                .thenRefused(EditorialRule.A_FIELD_IS_VALID);
    }
}
