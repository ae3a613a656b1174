package vn.congkhai.search.consuming;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.LegalRecord;
import vn.congkhai.search.index.SearchDocument;
import vn.congkhai.search.index.Watermark;
import vn.congkhai.text.VietnameseText;

/** What search reads of {@code service.v1}: a procedure as the public sees it. */
record ServiceEvent(
        String id,
        String portal,
        @Nullable String code,
        String name,
        @Nullable String field,
        @Nullable Integer level,
        @Nullable JsonNode agency,
        @Nullable JsonNode steps,
        @Nullable JsonNode documents,
        @Nullable JsonNode fee,
        @Nullable JsonNode legalBasis,
        String url) {
    private static final String SUBJECT = "service";
    private static final String PROCEDURE = "procedure";
    /** From this level on the public can file an application online; below it they can read how the procedure goes. */
    private static final int ONLINE = 3;

    private static final String CATEGORY = "dich-vu-cong";

    ServiceEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(portal, "portal");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(url, "url");
    }

    Change change(Watermark watermark) {
        return new Change(Change.key(portal, SUBJECT, id), watermark, document());
    }

    private SearchDocument document() {
        return new SearchDocument(
                portal,
                level != null && level < ONLINE ? PROCEDURE : SUBJECT,
                id,
                CATEGORY,
                VietnameseText.nfc(name),
                code == null || code.isBlank() ? List.of() : List.of(code),
                about(),
                Words.of(agency, steps, documents, fee, legalBasis),
                url,
                null,
                new LegalRecord("", "", about(), null, null, List.of(), List.of(), List.of()),
                List.of());
    }

    private String about() {
        return VietnameseText.nfc(Objects.requireNonNullElse(field, ""));
    }
}
