package vn.congkhai.qa.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every state of a received question has.
 *
 * @param version number of events so far
 * @param field official field, null before classification
 * @param general whether classified as of general concern
 */
public record Ticket(
        String id,
        String portal,
        Instant receivedAt,
        Deadline deadline,
        @Nullable String field,
        boolean general,
        long version) {

    Ticket next() {
        return new Ticket(id, portal, receivedAt, deadline, field, general, version + 1);
    }

    Ticket classified(String newField, boolean nowGeneral) {
        return new Ticket(id, portal, receivedAt, deadline, newField, nowGeneral, version + 1);
    }

    Ticket due(Deadline newDeadline) {
        return new Ticket(id, portal, receivedAt, newDeadline, field, general, version + 1);
    }
}
