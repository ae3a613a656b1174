package vn.congkhai.qa.sheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.DeadlineStage;
import vn.congkhai.qa.question.QuestionState;

/**
 * Phiếu việc của một đơn vị, hoặc của cả cổng.
 *
 * @param unit id of the unit, {@code tiep-nhan} for reception, null for everything of the portal
 * @param counts how many in all, whatever was cut from the lines
 * @param lines what is owed soon, today or since long, the longest overdue first; at most 1,000
 */
public record DailySheet(String portal, @Nullable String unit, LocalDate date, Counts counts, List<Line> lines) {
    public DailySheet {
        lines = List.copyOf(lines);
    }

    /**
     * Numbers of the sheet.
     *
     * @param open all that are open
     * @param toPublish answered matters of general concern that nobody has published yet, among the latest
     */
    public record Counts(int open, int soon, int dueToday, int overdue, int escalated, int untriaged, int toPublish) {}

    /**
     * A question that somebody owes an answer.
     *
     * @param owner the unit it lies with, or {@code tiep-nhan}
     * @param promised whether {@code owedOn} is what a progress notice promised
     * @param days working days left, negative when overdue
     */
    public record Line(
            String id,
            QuestionState state,
            DeadlineStage stage,
            @Nullable String owner,
            @Nullable String field,
            Instant receivedAt,
            LocalDate owedOn,
            boolean promised,
            int days) {}

    /** Whether there is nothing to do. */
    @JsonIgnore
    public boolean isEmpty() {
        return lines.isEmpty() && counts.untriaged() == 0 && counts.toPublish() == 0;
    }
}
