package vn.congkhai.qa.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.asking.Receipt;
import vn.congkhai.qa.question.QuestionState;

/**
 * A question as the holder of its code sees it: no name, no contact, no internal note.
 *
 * @param officers mail addresses of those who handle it, where the portal's text lets askers reach them
 */
public record TrackingView(
        String code,
        QuestionState state,
        String subject,
        Instant receivedAt,
        LocalDate dueOn,
        Receipt.Explanation explanation,
        @Nullable LocalDate promisedOn,
        int daysLate,
        List<Step> timeline,
        @Nullable Answer answer,
        @Nullable Integer score,
        boolean reopenable,
        List<String> attachments,
        List<String> officers) {

    public TrackingView {
        officers = List.copyOf(officers);
        timeline = List.copyOf(timeline);
        attachments = List.copyOf(attachments);
    }

    /**
     * One thing that happened, with what the asker is told about it.
     *
     * @param moved the day owed before and after, where it moved
     */
    public record Step(
            Instant at,
            QuestionState state,
            String note,
            @Nullable MovedDeadline moved) {}

    /**
     * The answer that stands.
     *
     * @param unit name of the unit that answered
     */
    public record Answer(String text, String unit, Instant at, List<File> attachments) {}

    /** A file of the answer. */
    public record File(String id, String name, String type, long size, String url) {}

    /** Never the code: it must not reach a log. */
    @Override
    public String toString() {
        return "TrackingView[hidden]";
    }
}
