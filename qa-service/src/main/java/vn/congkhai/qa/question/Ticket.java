package vn.congkhai.qa.question;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every state of a received question has.
 *
 * @param version number of events so far
 * @param field official field, null before classification
 * @param general whether classified as of general concern
 * @param draft answer that waits for the head of the unit, null for none
 * @param reminded the last reminder that was sent, null for none
 */
public record Ticket(
        String id,
        String portal,
        Instant receivedAt,
        Deadline deadline,
        @Nullable String field,
        boolean general,
        @Nullable Draft draft,
        @Nullable Reminder reminded,
        long version) {
    /** The stage that its owner was told of, and about which day. */
    public record Reminder(DeadlineStage stage, LocalDate owedOn) {}

    Ticket next() {
        return new Ticket(id, portal, receivedAt, deadline, field, general, draft, reminded, version + 1);
    }

    Ticket classified(String newField, boolean nowGeneral) {
        return new Ticket(id, portal, receivedAt, deadline, newField, nowGeneral, draft, reminded, version + 1);
    }

    Ticket due(Deadline newDeadline) {
        return new Ticket(id, portal, receivedAt, newDeadline, field, general, draft, reminded, version + 1);
    }

    Ticket prepared(@Nullable Draft newDraft) {
        return new Ticket(id, portal, receivedAt, deadline, field, general, newDraft, reminded, version + 1);
    }

    Ticket reminded(Reminder reminder) {
        return new Ticket(id, portal, receivedAt, deadline, field, general, draft, reminder, version + 1);
    }
}
