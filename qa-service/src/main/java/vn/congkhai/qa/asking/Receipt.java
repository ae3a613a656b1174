package vn.congkhai.qa.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.Deadline;

/** Biên nhận: what the asker gets, the only place where the code is shown. */
public record Receipt(String code, Instant receivedAt, LocalDate dueOn, Explanation explanation) {

    /** Why the answer is due on that day. */
    public record Explanation(
            LocalDate from,
            int days,
            List<Deadline.SkippedDay> skipped,
            String basis,
            @Nullable String clause,
            boolean provisional) {

        public Explanation {
            skipped = List.copyOf(skipped);
        }

        /** The explanation of a deadline. */
        public static Explanation of(Deadline deadline) {
            return new Explanation(
                    deadline.from(),
                    deadline.days(),
                    deadline.skipped(),
                    deadline.basis(),
                    deadline.clause(),
                    deadline.provisional());
        }
    }

    /** Never the code: it must not reach a log. */
    @Override
    public String toString() {
        return "Receipt[hidden]";
    }
}
