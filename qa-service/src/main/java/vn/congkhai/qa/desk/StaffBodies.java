package vn.congkhai.qa.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff send. A member that is missing is a field at fault, found after the rights and the state. */
final class StaffBodies {
    private StaffBodies() {}

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    record Classification(@Nullable String field, @Nullable Boolean general) {}

    record Proposal(@Nullable String to, @Nullable String note) {}

    record Forwarding(@Nullable String unit, @Nullable String note) {}

    record ProgressNotice(@Nullable String reason, @Nullable LocalDate promisedOn) {}

    record Answer(@Nullable String text, @Nullable List<String> attachments) {}

    record OutOfScope(
            @Nullable String reason,
            @Nullable String legalBasis,
            @Nullable String competentBody) {}

    /** @param confirmed {@code personal-data}: what only resembles personal data was looked at */
    record Publication(
            @Nullable String question,
            @Nullable String answer,
            @Nullable List<String> confirmed) {}

    record Reason(@Nullable String reason) {}
}
