package vn.congkhai.search.consuming;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.LegalRecord;
import vn.congkhai.search.index.SearchDocument;
import vn.congkhai.search.index.Watermark;
import vn.congkhai.search.text.PlainText;
import vn.congkhai.text.VietnameseText;

/** What search reads of {@code question.v1}: what is published, whatever state the question is in. */
record QuestionEvent(
        String id,
        String portal,
        @Nullable String field,
        @Nullable Published published) {
    private static final String SUBJECT = "question";
    private static final String CATEGORY = "hoi-dap";

    QuestionEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(portal, "portal");
    }

    record Published(
            String title,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String unit,
            Instant publishedAt,
            String url) {
        Published {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(publishedAt, "publishedAt");
            Objects.requireNonNull(url, "url");
        }
    }

    Change change(Watermark watermark) {
        return new Change(Change.key(portal, SUBJECT, id), watermark, published == null ? null : document(published));
    }

    private SearchDocument document(Published answered) {
        return new SearchDocument(
                portal,
                SUBJECT,
                id,
                CATEGORY,
                VietnameseText.nfc(answered.title),
                List.of(),
                PlainText.of(Objects.requireNonNullElse(answered.question, "")),
                text(answered),
                answered.url,
                answered.publishedAt,
                about(),
                List.of());
    }

    private LegalRecord about() {
        String known = VietnameseText.nfc(Objects.requireNonNullElse(field, ""));
        return known.isEmpty()
                ? LegalRecord.NONE
                : new LegalRecord("", "", known, null, null, List.of(), List.of(), List.of());
    }

    private String text(Published answered) {
        String said = PlainText.of(Objects.requireNonNullElse(answered.answer, ""));
        String about = Objects.requireNonNullElse(field, "") + " " + Objects.requireNonNullElse(answered.unit, "");
        return (said + " " + VietnameseText.nfc(about)).strip();
    }
}
