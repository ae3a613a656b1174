package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.congkhai.qa.question.Question.Asked;

/** What a page offers is what the decider would accept, once the fields are filled in. */
class AllowedActsTest {
    private static Set<StaffAct> allowed(String state, Officer by) {
        Asked question = (Asked) Given.states().get(state);
        return StaffAct.allowed(question, by, Given.QUAN8, Given.MONDAY);
    }

    @Test
    void reception_triages_and_takes_back_and_publishes() {
        assertThat(allowed("RECEIVED", Given.TIEP_NHAN)).containsExactly(StaffAct.CLASSIFY, StaffAct.OUT_OF_SCOPE);
        assertThat(allowed("CLASSIFIED", Given.TIEP_NHAN))
                .containsExactly(StaffAct.PROPOSE, StaffAct.FORWARD, StaffAct.CLASSIFY, StaffAct.OUT_OF_SCOPE);
        assertThat(allowed("FORWARDED", Given.TIEP_NHAN)).containsExactly(StaffAct.TAKE_BACK);
        assertThat(allowed("ANSWERED", Given.TIEP_NHAN)).containsExactly(StaffAct.PUBLISH, StaffAct.REOPEN);
        assertThat(allowed("ERASED", Given.TIEP_NHAN)).isEmpty();
    }

    @Test
    void the_unit_answers_what_lies_with_it_and_nothing_else() {
        assertThat(allowed("FORWARDED", Given.CAN_BO)).containsExactly(StaffAct.ANSWER, StaffAct.PROGRESS_NOTICE);
        assertThat(allowed("FORWARDED", Given.CAN_BO_KHAC)).isEmpty();
        assertThat(allowed("RECEIVED", Given.CAN_BO)).isEmpty();
        assertThat(allowed("ANSWERED", Given.CAN_BO)).isEmpty();
    }

    @Test
    void whoever_has_no_right_is_offered_nothing_in_any_state() {
        for (String state : Given.states().keySet()) {
            if (!state.equals("UNASKED"))
                assertThat(allowed(state, Given.NGUOI_LA)).as(state).isEmpty();
        }
    }

    @Test
    void a_prepared_answer_is_for_the_head_to_approve_or_send_back() {
        Question question = new Question.Unasked();
        QuestionPolicy approving = Given.approving();
        for (QuestionEvent event :
                Given.events(approving, Given.receive(), Given.classify(), Given.forward(), Given.answer())) {
            question = question.evolve(event);
        }
        Asked waiting = (Asked) question;
        assertThat(StaffAct.allowed(waiting, Given.THU_TRUONG, approving, Given.MONDAY))
                .isEqualTo(EnumSet.of(StaffAct.APPROVE, StaffAct.ANSWER, StaffAct.PROGRESS_NOTICE, StaffAct.GIVE_BACK));
        assertThat(StaffAct.allowed(waiting, Given.CAN_BO, approving, Given.MONDAY))
                .doesNotContain(StaffAct.APPROVE, StaffAct.GIVE_BACK);
    }
}
