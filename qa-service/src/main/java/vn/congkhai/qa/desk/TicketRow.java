package vn.congkhai.qa.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.Deadline;
import vn.congkhai.qa.question.Question.Asked;
import vn.congkhai.qa.question.QuestionState;

/**
 * A question in the lists of the desk: no word of what anybody wrote.
 *
 * @param unit with which it lies or which answered it, null for none
 * @param promisedOn day promised in a progress notice, null for none
 * @param finishedAt when it was answered or found out of scope, null while it is open
 * @param publication what the public list shows, null while nothing is published
 */
public record TicketRow(
        Asked question,
        String codeHash,
        @Nullable String unit,
        @Nullable LocalDate promisedOn,
        @Nullable Instant finishedAt,
        @Nullable Publication publication) {

    /** What a list of published answers shows. */
    public record Publication(String title, Instant publishedAt) {}

    /** Id of the question. */
    public String id() {
        return question.ticket().id();
    }

    /** Its portal. */
    public String portal() {
        return question.ticket().portal();
    }

    /** Its state. */
    public QuestionState state() {
        return question.state();
    }

    /** The period that runs. */
    public Deadline deadline() {
        return question.ticket().deadline();
    }

    /** The day by which somebody owes an answer. */
    public LocalDate owedOn() {
        return promisedOn == null ? deadline().dueOn() : promisedOn;
    }

    /** Number of its events. */
    public long version() {
        return question.ticket().version();
    }
}
