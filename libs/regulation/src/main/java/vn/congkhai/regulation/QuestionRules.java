package vn.congkhai.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules for citizens' questions (hỏi đáp).
 *
 * @param days working days from receipt to the answer or a progress notice
 * @param answer on what the number of days rests
 * @param commitment sentence with which the portal promises the time where no clause does, null elsewhere
 * @param receiptIsDayZero whether the day of receipt is not counted
 * @param triageBy roles that receive, classify and forward
 * @param triage on what that rests
 * @param proposalRule whether the board proposes the handling to the committee before forwarding
 * @param publicationRule whether answers of general concern must be published
 * @param desk how questions are run where no text says it
 * @param templates words from which answers may start
 * @param duties what else is owed to the asker
 */
public record QuestionRules(
        int days,
        Authority answer,
        @Nullable Commitment commitment,
        Stated<Boolean> receiptIsDayZero,
        List<Role> triageBy,
        Authority triage,
        Stated<Boolean> proposalRule,
        Stated<Boolean> publicationRule,
        QuestionDesk desk,
        List<AnswerTemplate> templates,
        QuestionDuties duties) {

    public QuestionRules {
        triageBy = List.copyOf(triageBy);
        templates = List.copyOf(templates);
    }

    /** Whether a clause states the number of days or the platform does. */
    public Basis basis() {
        return answer.basis();
    }

    /** Full citation of the clause that states the days, null where none does. */
    public @Nullable String clause() {
        return answer.clause();
    }

    /** Whether the board proposes the handling to the committee before a question is forwarded. */
    public boolean proposesBeforeForwarding() {
        return Boolean.TRUE.equals(proposalRule.value());
    }

    /** Whether answers to matters of general concern must be published. */
    public boolean publishesGeneralConcern() {
        return Boolean.TRUE.equals(publicationRule.value());
    }

    /**
     * Cam kết thời gian tương tác: a promise of the portal where its regulation asks for one.
     *
     * @param text the sentence shown
     */
    public record Commitment(String text, Authority authority) {}
}
