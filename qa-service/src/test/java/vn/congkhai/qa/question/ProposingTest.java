package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congkhai.qa.question.QuestionCommand.ForwardQuestion;
import vn.congkhai.qa.question.QuestionCommand.ProposeHandling;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.proof.Proves;

/** Trung Dũng: the board proposes to the committee before a question is forwarded (76/QĐ-UBND Điều 5 k4). */
class ProposingTest {
    private static final Officer BOARD = new Officer(
            "reception@trungdung",
            "Ban Biên tập",
            Given.TRUNGDUNG.rules().triageBy().stream()
                    .map(role -> new Officer.Right(role, null))
                    .toList());

    @Test
    @Proves("G36")
    void forwarding_without_a_proposal_is_refused_with_the_clause() {
        assertThatThrownBy(() -> QuestionDecider.decide(forward(), classified(), Given.TRUNGDUNG))
                .asInstanceOf(type(QuestionRefused.class))
                .satisfies(refused -> {
                    assertThat(refused.rule()).isEqualTo(QuestionRule.PROPOSAL_COMES_BEFORE_FORWARDING);
                    assertThat(refused.rule().code()).isEqualTo("step-missing");
                    assertThat(refused.clause()).startsWith("76/QĐ-UBND Điều 5");
                });
    }

    @Test
    void after_a_proposal_it_is_forwarded() {
        Question question = classified();
        var proposal = new ProposeHandling(Given.ID, BOARD, "UBND xã", Given.words("Giao tư pháp"), Given.MONDAY);
        question = question.evolve(
                QuestionDecider.decide(proposal, question, Given.TRUNGDUNG).getFirst());
        assertThat(QuestionDecider.decide(forward(), question, Given.TRUNGDUNG))
                .hasOnlyElementsOfType(QuestionEvent.QuestionForwarded.class);
    }

    @Test
    void the_board_triages_there() {
        assertThat(Given.TRUNGDUNG.rules().triageBy()).isNotEmpty().doesNotContain(Role.UNIT_OFFICER);
    }

    private static ForwardQuestion forward() {
        return new ForwardQuestion(Given.ID, BOARD, "unit", Given.words(""), Given.MONDAY);
    }

    private static Question classified() {
        List<QuestionEvent> events = Given.events(Given.QUAN8, Given.receive(), Given.classify());
        Question question = new Question.Unasked();
        for (QuestionEvent event : events) question = question.evolve(event);
        return question;
    }
}
