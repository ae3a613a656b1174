package vn.congkhai.content.question;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.messaging.IncomingEvent;

/** What is kept of one question: where it stands, and what of it is public. */
record QuestionState(String portal, String state, @Nullable AnsweredQuestion published) {
    private static final Set<String> CLOSED = Set.of("ANSWERED", "OUT_OF_SCOPE");

    static QuestionState of(IncomingEvent event) {
        return event.dataAs(Data.class).toState();
    }

    boolean isClosed() {
        return CLOSED.contains(state);
    }

    /** The data of an event of question.v1, as far as this service reads it. */
    record Data(
            @Nullable String portal,
            @Nullable String state,
            @Nullable Published published) {
        record Published(
                @Nullable String title,
                @Nullable String unit,
                @Nullable Instant publishedAt,
                @Nullable String url) {}

        QuestionState toState() {
            if (portal == null || state == null) throw new IllegalArgumentException("a question has portal and state");
            return new QuestionState(portal, state, published == null ? null : answered(published));
        }

        private static AnsweredQuestion answered(Published published) {
            String title = published.title();
            String url = published.url();
            Instant publishedAt = published.publishedAt();
            if (title == null || url == null || publishedAt == null)
                throw new IllegalArgumentException("a published question has title, url and publishedAt");
            return new AnsweredQuestion(title, published.unit() == null ? "" : published.unit(), url, publishedAt);
        }
    }
}
