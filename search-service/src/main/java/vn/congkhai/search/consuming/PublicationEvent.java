package vn.congkhai.search.consuming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.search.index.AttachedFile;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.LegalRecord;
import vn.congkhai.search.index.SearchDocument;
import vn.congkhai.search.index.Watermark;
import vn.congkhai.search.text.PlainText;
import vn.congkhai.text.VietnameseText;

/** What search reads of {@code publication.v1}: a withdrawn article keeps only what a tombstone needs. */
record PublicationEvent(
        String id,
        String portal,
        State state,
        @Nullable String type,
        @Nullable String category,
        @Nullable String genre,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String source,
        @Nullable String author,
        @Nullable JsonNode attributes,
        @Nullable List<Attachment> attachments,
        @Nullable Instant publishedAt,
        @Nullable String url) {
    private static final String SUBJECT = "publication";
    /** Genre of an introduction or any other page that is no news. */
    private static final String PAGE = "page";
    /** Genre of legal documents. */
    private static final String DOCUMENT = "document";

    PublicationEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(portal, "portal");
        Objects.requireNonNull(state, "state");
    }

    enum State {
        PUBLISHED,
        WITHDRAWN
    }

    record Attachment(
            @Nullable String name,
            @Nullable String url,
            @Nullable String sha256,
            @Nullable Long size) {}

    Change change(Watermark watermark) {
        return new Change(Change.key(portal, SUBJECT, id), watermark, state == State.PUBLISHED ? document() : null);
    }

    private SearchDocument document() {
        String html = Objects.requireNonNullElse(body, "");
        return new SearchDocument(
                portal,
                PAGE.equals(genre) ? PAGE : Objects.requireNonNull(type, "type"),
                id,
                Objects.requireNonNull(category, "category"),
                VietnameseText.nfc(Objects.requireNonNull(title, "title")),
                numbers(),
                lead(),
                text(html),
                Objects.requireNonNull(url, "url"),
                Objects.requireNonNull(publishedAt, "publishedAt"),
                DOCUMENT.equals(genre) ? LegalRecords.of(attributes) : LegalRecord.NONE,
                files(),
                PlainText.headings(html));
    }

    private List<AttachedFile> files() {
        if (attachments == null) return List.of();
        return attachments.stream()
                .filter(file -> file.name() != null && file.url() != null)
                .map(file -> new AttachedFile(
                        VietnameseText.nfc(Objects.requireNonNull(file.name())),
                        Objects.requireNonNull(file.url()),
                        Objects.requireNonNullElse(file.sha256(), ""),
                        Objects.requireNonNullElse(file.size(), 0L)))
                .toList();
    }

    private String lead() {
        return Stream.of(Objects.requireNonNullElse(summary, ""), attribute("abstract"))
                .filter(part -> !part.isBlank())
                .map(VietnameseText::nfc)
                .collect(Collectors.joining(" "));
    }

    private String text(String html) {
        Stream<String> said = Stream.of(
                PlainText.of(html), Objects.requireNonNullElse(source, ""), Objects.requireNonNullElse(author, ""));
        return Stream.concat(said, recorded().stream())
                .filter(part -> !part.isBlank())
                .map(VietnameseText::nfc)
                .collect(Collectors.joining(" "));
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        if (!attribute("number").isEmpty()) numbers.add(attribute("number"));
        if (attributes != null && attributes.get("documents") != null) { // the documents of a gazette
            attributes.get("documents").forEach(document -> {
                if (document.path("number").isString())
                    numbers.add(document.path("number").stringValue());
            });
        }
        return numbers;
    }

    /** What the record of a document says in words, but neither its number nor its abstract, which are fields of their own. */
    private List<String> recorded() {
        List<String> words = new ArrayList<>();
        if (attributes == null) return words;
        attributes.properties().stream()
                .filter(entry -> !List.of("number", "abstract", "file").contains(entry.getKey()))
                .forEach(entry -> Words.collect(entry.getValue(), words));
        return words;
    }

    private String attribute(String name) {
        JsonNode value = attributes == null ? null : attributes.get(name);
        return value == null || !value.isString() ? "" : value.stringValue();
    }
}
