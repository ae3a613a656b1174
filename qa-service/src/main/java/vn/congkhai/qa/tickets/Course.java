package vn.congkhai.qa.tickets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.QuestionState;

/**
 * How a question stood from a day on, until the next of its kind: what statistics of a past day are made from.
 *
 * @param on day in Vietnam
 * @param unit with which it lay or which answered it, null for none
 * @param owedOn the day by which somebody owed an answer
 * @param late whether a deadline had passed before the unit answered or gave notice
 * @param score how the asker rated the answer, null for not
 */
public record Course(
        LocalDate on,
        QuestionState state,
        @Nullable String unit,
        @Nullable String field,
        LocalDate owedOn,
        boolean late,
        @Nullable Integer score) {}
