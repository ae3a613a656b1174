package vn.congkhai.qa.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.qa.asking.Receipt;
import vn.congkhai.qa.question.Actor;
import vn.congkhai.qa.question.QuestionState;

/** A question as those see it who handle it; never its tracking code. */
public record StaffView(
        String id,
        String portal,
        QuestionState state,
        String subject,
        String text,
        @Nullable String fieldAsked,
        @Nullable AskerView asker,
        @Nullable String field,
        boolean general,
        @Nullable String unit,
        Instant receivedAt,
        LocalDate dueOn,
        @Nullable LocalDate promisedOn,
        int daysLate,
        Receipt.Explanation explanation,
        List<Step> timeline,
        List<FileView> attachments,
        @Nullable String owner,
        @Nullable AnswerView draft,
        @Nullable AnswerView answer,
        @Nullable Integer score,
        @Nullable PublicationView publication,
        List<LetterView> letters,
        long version) {

    ResponseEntity<StaffView> reply() {
        return ResponseEntity.ok().eTag(IfMatch.etag(version)).body(this);
    }

    /** Who asked; null in the view after erasure. */
    public record AskerView(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address) {}

    /** One thing that happened. */
    public record Step(
            Instant at,
            QuestionState state,
            String type,
            @Nullable Actor actor,
            @Nullable String note) {}

    /** The answer that stands. */
    public record AnswerView(
            String text,
            @Nullable String unit,
            Actor by,
            @Nullable Instant at,
            List<FileView> attachments) {}

    /** A file. */
    public record FileView(String id, String name, String type, long size, String url) {}

    /**
     * How it stands with a letter.
     *
     * @param to {@code ASKER} or an account
     * @param about type of the event that it tells of
     * @param state WAITING, SENT, REFUSED, UNWANTED, BY_HAND or TOLD
     */
    public record LetterView(String to, String about, String state, Instant at) {}

    /** What the public reads. */
    public record PublicationView(String title, String question, String answer, Instant publishedAt, String url) {}

    /** A line of a list. */
    public record Line(
            String id,
            QuestionState state,
            String subject,
            @Nullable String field,
            @Nullable String unit,
            @Nullable String owner,
            Instant receivedAt,
            LocalDate dueOn,
            @Nullable LocalDate promisedOn,
            int daysLate,
            long version) {}
}
