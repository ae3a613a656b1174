package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.qa.question.QuestionCommand.AnswerQuestion;
import vn.congkhai.qa.question.QuestionCommand.ClassifyQuestion;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.proof.Proves;

class RightsTest {

    @Test
    @Proves("H02")
    void reception_classifies() {
        assertThat(decide(Given.classify(), "RECEIVED")).isEqualTo("QuestionClassified");
    }

    @Test
    void a_unit_officer_does_not_classify() {
        var command = new ClassifyQuestion(Given.ID, Given.CAN_BO, "Hộ tịch", false, Given.MONDAY);
        refused(command, "RECEIVED", QuestionRule.ONLY_RECEPTION_TRIAGES);
    }

    @Test
    @Proves("H08")
    void the_unit_it_was_forwarded_to_answers() {
        assertThat(decide(Given.answer(), "FORWARDED")).isEqualTo("QuestionAnswered");
    }

    @Test
    void the_head_of_that_unit_answers_too() {
        var chief = new Officer("chief@quan8", "Thủ trưởng", List.of(new Officer.Right(Role.UNIT_HEAD, "unit")));
        var command =
                new AnswerQuestion(Given.ID, chief, Given.words("Trả lời"), Given.SEALED, List.of(), 0, Given.MONDAY);
        assertThat(decide(command, "FORWARDED")).isEqualTo("QuestionAnswered");
    }

    @Test
    void another_unit_does_not_answer() {
        var command = new AnswerQuestion(
                Given.ID, Given.CAN_BO_KHAC, Given.words("Trả lời"), Given.SEALED, List.of(), 0, Given.MONDAY);
        refused(command, "FORWARDED", QuestionRule.ONLY_THE_UNIT_FORWARDED_TO_ANSWERS);
    }

    @Test
    void the_right_is_asked_before_the_state_and_the_fields() {
        var command =
                new AnswerQuestion(Given.ID, Given.NGUOI_LA, Given.words(""), Given.SEALED, List.of(), 0, Given.MONDAY);
        refused(command, "RECEIVED", QuestionRule.ONLY_THE_UNIT_FORWARDED_TO_ANSWERS);
    }

    @Test
    void the_state_is_asked_before_the_fields() {
        var command =
                new AnswerQuestion(Given.ID, Given.CAN_BO, Given.words(""), Given.SEALED, List.of(), 0, Given.MONDAY);
        refused(command, "RECEIVED", QuestionRule.ONLY_A_FORWARDED_QUESTION_IS_ANSWERED);
    }

    @Test
    void an_empty_answer_is_a_field_at_fault() {
        var command =
                new AnswerQuestion(Given.ID, Given.CAN_BO, Given.words(" "), Given.SEALED, List.of(), 0, Given.MONDAY);
        refused(command, "FORWARDED", QuestionRule.FIELDS_ARE_COMPLETE);
    }

    @Test
    void only_the_unit_itself_and_those_who_oversee_read_a_question() {
        assertThat(Given.QUAN8.mayRead(Given.CAN_BO, "unit")).isTrue();
        assertThat(Given.QUAN8.mayRead(Given.CAN_BO_KHAC, "unit")).isFalse();
        assertThat(Given.QUAN8.mayRead(Given.TIEP_NHAN, null)).isTrue();
        assertThat(Given.QUAN8.mayReadSome(Given.NGUOI_LA)).isFalse();
    }

    private static String decide(QuestionCommand command, String state) {
        return QuestionDecider.decide(command, Given.states().get(state), Given.QUAN8)
                .getFirst()
                .getClass()
                .getSimpleName();
    }

    private static void refused(QuestionCommand command, String state, QuestionRule rule) {
        assertThatThrownBy(() -> decide(command, state))
                .asInstanceOf(type(QuestionRefused.class))
                .extracting(QuestionRefused::rule)
                .isEqualTo(rule);
    }
}
