package vn.congkhai.regulation;

import java.util.List;

/**
 * What is owed to somebody who asks, beside the number of days.
 *
 * @param section name of the section in the text
 * @param tracking whether the asker can follow the handling
 * @param outOfScopeAtOnce whether he is told at once that the question belongs elsewhere
 * @param progressNoticeNamesDate whether a progress notice states when the answer will come
 * @param officerReachable whether the asker reaches the officers who handle the question themselves
 * @param answeredBy who owes the answer
 * @param criteria by which a report form judges the section
 */
public record QuestionDuties(
        Stated<String> section,
        Stated<Boolean> tracking,
        Stated<Boolean> outOfScopeAtOnce,
        Stated<Boolean> progressNoticeNamesDate,
        Stated<Boolean> officerReachable,
        Stated<String> answeredBy,
        List<Statement> criteria) {

    /** A portal whose file says nothing about them. */
    static final QuestionDuties NOT_STATED = new QuestionDuties(
            Stated.not(), Stated.not(), Stated.not(), Stated.not(), Stated.not(), Stated.not(), List.of());

    public QuestionDuties {
        criteria = List.copyOf(criteria);
    }
}
