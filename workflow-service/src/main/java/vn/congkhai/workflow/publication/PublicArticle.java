package vn.congkhai.workflow.publication;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The complete public state of one article: topic {@code publication.v1}, key = article id. */
@JsonPropertyOrder({"id", "portal", "state", "type", "category", "genre", "title"})
record PublicArticle(
        String id,
        String portal,
        State state,
        Type type,
        String category,
        String genre,
        String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String source,
        @Nullable String author,
        @Nullable String originalSource,
        boolean referenceOnly,
        boolean urgent,
        @Nullable JsonNode attributes,
        List<PublicAttachment> attachments,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        int revision,
        @Nullable String contentHash,
        String url,
        long version,
        @Nullable PublicWithdrawal withdrawal) {
    PublicArticle {
        attachments = List.copyOf(attachments);
    }

    /** Whether it can be read. */
    enum State {
        PUBLISHED,
        WITHDRAWN
    }

    /** What kind of page it has. */
    enum Type {
        article,
        document
    }

    /** A file the public may fetch. */
    record PublicAttachment(String id, String name, String type, long size, String sha256, String url) {}

    /** What the public is told in its place. */
    record PublicWithdrawal(
            String kind,
            String legalBasis,
            @Nullable String notice,
            @Nullable String redirectTo,
            Instant withdrawnAt) {}
}
