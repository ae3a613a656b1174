package vn.congkhai.workflow.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
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
        @Nullable PublicWithdrawal withdrawal,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PublicCorrection> corrections) {
    PublicArticle {
        // Absent in what was written before there were any.
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
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

    /** Đính chính: since when the public reads this revision, and what it changed in the one before. */
    record PublicCorrection(int revision, Instant at, List<PublicChange> changes) {
        PublicCorrection {
            changes = List.copyOf(changes);
        }
    }

    /** One field that a correction changed; without words where they would be too many or mean nothing to a reader. */
    record PublicChange(String field, List<PublicWords> words) {
        PublicChange {
            words = List.copyOf(words);
        }
    }

    /** A stretch of words: kept ({@code =}), added ({@code +}) or removed ({@code -}). */
    record PublicWords(String op, String text) {}

    /** What the public is told in its place. */
    record PublicWithdrawal(
            String kind,
            String legalBasis,
            @Nullable String notice,
            @Nullable String redirectTo,
            Instant withdrawnAt) {}
}
