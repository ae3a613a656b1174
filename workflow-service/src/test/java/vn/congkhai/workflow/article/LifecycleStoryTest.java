package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;

/** The life of an article told from end to end, as two regulations order it. */
class LifecycleStoryTest {
    @Test
    @Proves("G01")
    void in_krong_pac_three_people_take_three_steps_and_a_correction_takes_them_again() {
        Draft corrected = Newsroom.draft(Newsroom.text("Bão lũ: số liệu đã đính chính", "tin-tuc"));
        Scenario story = Scenario.givenNothing(Newsroom.KRONG_PAC)
                .then(Commands.submit(Newsroom.THANH_VIEN))
                .then(Commands.sendBack(Newsroom.PHO_BAN))
                .then(Commands.revise(Newsroom.THANH_VIEN, 2L))
                .then(Commands.revise(Newsroom.BIEN_TAP_VIEN, 3L))
                .then(Commands.approve(Newsroom.TRUONG_BAN, 2));
        assertThat(story.article()).isInstanceOf(Article.Published.class);
        assertThat(story.existing().record().version()).isEqualTo(6);

        story.then(Commands.revise(Newsroom.THANH_VIEN_2, 6L, corrected));
        assertThat(publicRevision(story)).isEqualTo(2);
        story.then(Commands.revise(Newsroom.PHO_BAN, 7L, corrected)).then(Commands.approve(Newsroom.TRUONG_BAN, 3));
        assertThat(publicRevision(story)).isEqualTo(3);
        assertThat(story.existing().record().published().correctedAt()).isEqualTo(Newsroom.MONDAY);

        story.then(Commands.withdraw(Newsroom.TRUONG_BAN));
        assertThat(story.existing().state()).isEqualTo("WITHDRAWN");
        story.then(Commands.restore(Newsroom.TRUONG_BAN));
        assertThat(story.existing().record().isPublic()).isFalse();
        assertThat(story.existing().record().revision().number()).isEqualTo(4);
    }

    @Test
    void in_long_xuyen_the_head_edits_and_approves_urgent_news_in_one_act() {
        Scenario story = Scenario.givenNothing(Newsroom.LONG_XUYEN)
                .then(Commands.submit(Newsroom.THANH_VIEN, Newsroom.draft(Newsroom.urgentText())))
                .then(Commands.approve(Newsroom.TRUONG_BAN, 1, null, "Nước lên nhanh"));
        assertThat(story.article()).isInstanceOf(Article.Published.class);
        assertThat(story.existing().record().version()).isEqualTo(4);
    }

    @Test
    void a_withdrawal_in_the_middle_of_a_correction_drops_the_correction() {
        Scenario story = Scenario.given(Newsroom.KRONG_PAC, Past.correctionSubmitted(Newsroom.KRONG_PAC))
                .then(Commands.withdraw(Newsroom.TRUONG_BAN))
                .then(Commands.restore(Newsroom.TRUONG_BAN));
        assertThat(story.existing().state()).isEqualTo("SUBMITTED");
        assertThat(story.existing().record().revision().contentHash())
                .isEqualTo(Newsroom.draft().contentHash());
    }

    private static int publicRevision(Scenario story) {
        Publication publication = story.existing().record().published();
        assertThat(publication).isNotNull();
        return publication.revision().number();
    }
}
