package vn.congkhai.qa.tickets;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.DeadlineStage;
import vn.congkhai.qa.question.QuestionState;

/**
 * A question in the lists: no word of what anybody wrote.
 *
 * @param unit with which it lies or which answered it, null for none
 * @param field official field, null before classification
 * @param general whether classified as of general concern
 * @param from the day from which the period that runs is counted
 * @param dueOn the day on which that period ends
 * @param daysOff hash of the days that do not count in it
 * @param promisedOn day promised in a progress notice, null for none
 * @param finishedAt when it was answered or found out of scope, null while it is open
 * @param publication what the public list shows, null while nothing is published
 * @param score how the asker rated the answer, null for not
 * @param stage the last stage of the deadline that its owner was told of
 * @param stageOf the day owed that this was about
 * @param erased whether what the asker wrote can no longer be read
 * @param course how it stood, by day
 * @param version number of its events
 */
public record TicketRow(
        String id,
        String portal,
        String codeHash,
        QuestionState state,
        @Nullable String unit,
        @Nullable String field,
        boolean general,
        Instant receivedAt,
        LocalDate from,
        LocalDate dueOn,
        int daysOff,
        @Nullable LocalDate promisedOn,
        @Nullable Instant finishedAt,
        @Nullable Publication publication,
        @Nullable Integer score,
        @Nullable DeadlineStage stage,
        @Nullable LocalDate stageOf,
        boolean erased,
        List<Course> course,
        long version) {
    public TicketRow {
        course = List.copyOf(course);
    }

    /** What a list of published answers shows. */
    public record Publication(String title, Instant publishedAt) {}

    /** The day by which somebody owes an answer. */
    @JsonIgnore
    public LocalDate owedOn() {
        return promisedOn == null ? dueOn : promisedOn;
    }

    /** Whether somebody still owes the asker an answer. */
    @JsonIgnore
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Who has to act next: a unit, or {@value #RECEPTION}; null when nobody has to. */
    @JsonIgnore
    public @Nullable String owner() {
        if (!isOpen()) return null;
        return unit == null ? RECEPTION : unit;
    }

    /** Whether its owner was told of this stage, or a later one, of this day. */
    public boolean isTold(DeadlineStage reached, LocalDate owed) {
        return stage != null && owed.equals(stageOf) && stage.compareTo(reached) >= 0;
    }

    /** The owner of what lies with no unit. */
    public static final String RECEPTION = "tiep-nhan";
}
