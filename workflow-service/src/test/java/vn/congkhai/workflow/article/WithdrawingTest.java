package vn.congkhai.workflow.article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.workflow.article.ArticleEvent.ArticleWithdrawn;

class WithdrawingTest {
    @Test
    void the_head_and_his_delegate_withdraw_what_is_public() {
        var published = Past.published(Newsroom.KRONG_PAC);
        Scenario.given(Newsroom.KRONG_PAC, published)
                .when(Commands.withdraw(Newsroom.TRUONG_BAN))
                .then(ArticleWithdrawn.class);
        Scenario.given(Newsroom.KRONG_PAC, published)
                .when(Commands.withdraw(Newsroom.delegate(Newsroom.TRUONG_BAN, "approve")))
                .then(ArticleWithdrawn.class);
    }

    @Test
    void a_member_or_a_deputy_does_not() {
        for (Signatory by : new Signatory[] {Newsroom.THANH_VIEN, Newsroom.PHO_BAN, Newsroom.THANH_TRA}) {
            Scenario.given(Newsroom.KRONG_PAC, Past.published(Newsroom.KRONG_PAC))
                    .when(Commands.withdraw(by))
                    .thenRefused(EditorialRule.WITHDRAWAL_IS_FOR_THE_HEAD_OR_A_DELEGATE);
        }
    }

    @Test
    void the_public_revision_is_withdrawn_while_a_correction_is_on_its_way() {
        Scenario.given(Newsroom.KRONG_PAC, Past.correctionSubmitted(Newsroom.KRONG_PAC))
                .when(Commands.withdraw(Newsroom.TRUONG_BAN))
                .then(ArticleWithdrawn.class);
    }

    @Test
    void what_never_was_public_cannot_be_withdrawn() {
        Scenario.given(Newsroom.KRONG_PAC, Past.edited(Newsroom.KRONG_PAC))
                .when(Commands.withdraw(Newsroom.TRUONG_BAN))
                .thenRefused(EditorialRule.ONLY_A_PUBLIC_ARTICLE_CAN_BE_WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tin/moi", "https://chinhphu.vn/van-ban"})
    void a_redirect_leads_to_a_page_of_the_portal_or_to_a_secure_address(String to) {
        Scenario.given(Newsroom.KRONG_PAC, Past.published(Newsroom.KRONG_PAC))
                .when(Commands.withdraw(Newsroom.TRUONG_BAN, WithdrawalKind.REDIRECT, to))
                .then(ArticleWithdrawn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "javascript:alert(1)", "http://evil.example", ""})
    void a_redirect_leads_nowhere_else(String to) {
        Scenario.given(Newsroom.KRONG_PAC, Past.published(Newsroom.KRONG_PAC))
                .when(Commands.withdraw(Newsroom.TRUONG_BAN, WithdrawalKind.REDIRECT, to))
                .thenRefused(EditorialRule.A_FIELD_IS_VALID);
    }
}
