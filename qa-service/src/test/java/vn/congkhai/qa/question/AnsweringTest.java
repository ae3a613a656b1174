package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.qa.question.QuestionCommand.PublishAnswer;
import vn.congkhai.qa.question.QuestionCommand.RateAnswer;
import vn.congkhai.qa.question.QuestionCommand.ReopenByAsker;
import vn.congkhai.qa.question.QuestionEvent.AnswerPrepared;
import vn.congkhai.qa.question.QuestionEvent.QuestionAnswered;

/** Answers that wait for the head of the unit, that are published without their asker, and what askers make of them. */
class AnsweringTest {
    @Test
    void where_heads_approve_an_officers_answer_waits_and_the_heads_own_does_not() {
        QuestionPolicy policy = Given.approving();
        Question forwarded = Given.states().get("FORWARDED");
        QuestionEvent prepared =
                QuestionDecider.decide(Given.answer(), forwarded, policy).getFirst();
        assertThat(prepared).isInstanceOf(AnswerPrepared.class);
        Question waiting = forwarded.evolve(prepared);
        var answered = (QuestionAnswered)
                QuestionDecider.decide(Given.approve(), waiting, policy).getFirst();
        assertThat(answered.by().account()).isEqualTo("chief@quan8");
        assertThat(answered.preparedBy().account()).isEqualTo("unit@quan8");
        var own = new QuestionCommand.AnswerQuestion(
                Given.ID, Given.THU_TRUONG, Given.words("Trả lời"), Given.SEALED, List.of(), 0, Given.MONDAY);
        assertThat(QuestionDecider.decide(own, forwarded, policy).getFirst()).isInstanceOf(QuestionAnswered.class);
    }

    @Test
    void an_officer_does_not_approve() {
        Question waiting = Given.states().get("FORWARDED");
        var command = new QuestionCommand.ApproveAnswer(Given.ID, Given.CAN_BO, Given.MONDAY);
        assertThatThrownBy(() -> QuestionDecider.decide(command, waiting, Given.approving()))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused ->
                                assertThat(refused.rule()).isEqualTo(QuestionRule.ONLY_THE_HEAD_OF_THE_UNIT_APPROVES));
    }

    @Test
    void a_publication_that_names_the_asker_is_refused_whoever_has_checked_it() {
        for (String text : List.of(
                "Chị nguyễn  thị LAN hỏi về hộ tịch.", "Gọi 0909.123.456 để biết.", "Viết cho LAN@example.org.")) {
            assertThat(faults(publish(text, true))).as(text).containsExactly("question");
        }
    }

    @Test
    void what_only_looks_like_personal_data_is_published_when_a_person_has_checked_it() {
        String hotline = "Gọi tổng đài 0283 850 1234.";
        assertThat(faults(publish(hotline, false))).containsExactly("question");
        assertThat(faults(publish(hotline, true))).isEmpty();
        assertThat(faults(publish("Theo Nghị định 61/2018/NĐ-CP, điều 5, trong 15 ngày.", false)))
                .isEmpty();
    }

    @Test
    void the_default_wording_has_no_asker_in_it() {
        String text = "Tôi là Nguyễn Thị Lan, số 0909 123 456, CCCD 079123456789, lan@example.org. Hỏi về sổ hồng.";
        String anonymous = Given.NGUOI_HOI.removedFrom(text);
        assertThat(anonymous).isEqualTo("Tôi là […], số […], CCCD […], […]. Hỏi về sổ hồng.");
        assertThat(Given.NGUOI_HOI.isIn(anonymous)).isFalse();
        assertThat(KnownPerson.resembles(anonymous)).isFalse();
    }

    @Test
    void an_asker_reopens_within_the_time_and_not_after_it() {
        Question answered = Given.states().get("ANSWERED");
        var intime = new ReopenByAsker(Given.ID, Given.words("Chưa rõ"), Given.MONDAY.plus(Duration.ofDays(30)));
        assertThat(QuestionDecider.decide(intime, answered, Given.QUAN8)).hasSize(1);
        var late = new ReopenByAsker(Given.ID, Given.words("Chưa rõ"), Given.MONDAY.plus(Duration.ofDays(31)));
        assertThatThrownBy(() -> QuestionDecider.decide(late, answered, Given.QUAN8))
                .isInstanceOfSatisfying(
                        QuestionRefused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(QuestionRule.THE_TIME_FOR_REOPENING_IS_OVER));
    }

    @Test
    void a_score_is_one_to_five() {
        Question answered = Given.states().get("ANSWERED");
        for (int score : List.of(0, 6)) {
            assertThatThrownBy(() -> QuestionDecider.decide(
                            new RateAnswer(Given.ID, score, Given.MONDAY), answered, Given.QUAN8))
                    .isInstanceOf(QuestionRefused.class);
        }
    }

    private static PublishAnswer publish(String question, boolean checked) {
        return new PublishAnswer(
                Given.ID, Given.TIEP_NHAN, question, "Tại phường.", Given.NGUOI_HOI, checked, Given.MONDAY);
    }

    private static List<String> faults(PublishAnswer command) {
        try {
            QuestionDecider.decide(command, Given.states().get("ANSWERED"), Given.QUAN8);
            return List.of();
        } catch (QuestionRefused refused) {
            return refused.faults().stream()
                    .map(QuestionRefused.FieldFault::field)
                    .toList();
        }
    }
}
