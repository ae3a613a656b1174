package vn.congkhai.qa.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.QuestionEvent.AnswerPublished;
import vn.congkhai.qa.question.QuestionState;

/** Trạng thái công khai của câu hỏi: the whole value of {@code question.v1}, without personal data. */
public record PublicQuestion(
        String id,
        String portal,
        QuestionState state,
        @Nullable String field,
        @Nullable Published published,
        long version) {

    /**
     * What was published, anonymised by the one who published it.
     *
     * @param unit name of the unit that answered
     */
    public record Published(
            String title,
            String question,
            String answer,
            String unit,
            Instant answeredAt,
            Instant publishedAt,
            String url) {

        /** Whether the question says anything that its title does not. */
        public boolean asksMoreThanItsTitle() {
            return !question.strip().replaceAll("\\s+", " ").equalsIgnoreCase(title.strip());
        }
    }

    /** The public state of a question. */
    public static PublicQuestion of(CaseFile file, QuestionPolicies policies) {
        var ticket = file.question().ticket();
        return new PublicQuestion(
                ticket.id(),
                ticket.portal(),
                file.question().state(),
                ticket.field(),
                file.published()
                        .map(published -> published(published, ticket.portal(), policies))
                        .orElse(null),
                ticket.version());
    }

    private static Published published(AnswerPublished event, String portal, QuestionPolicies policies) {
        return new Published(
                event.title(),
                event.question(),
                event.answer(),
                policies.unitName(portal, event.unit()),
                event.answeredAt(),
                event.at(),
                PublicUrl.of(event));
    }
}
