package vn.congkhai.content.consuming;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.content.article.Attachment;
import vn.congkhai.content.article.Correction;
import vn.congkhai.content.article.Publication;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.article.Withdrawal;

/** The data of an event of publication.v1, as far as this service reads it. */
record PublicationData(
        @Nullable String id,
        @Nullable String portal,
        @Nullable String state,
        @Nullable String type,
        @Nullable String category,
        @Nullable String genre,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String source,
        @Nullable String author,
        @Nullable String originalSource,
        @Nullable Boolean referenceOnly,
        @Nullable JsonNode urgent,
        @Nullable JsonNode attributes,
        @Nullable List<Attachment> attachments,
        @Nullable Instant publishedAt,
        @Nullable Instant correctedAt,
        @Nullable Integer revision,
        @Nullable String contentHash,
        @Nullable String url,
        @Nullable Long version,
        @Nullable WithdrawalData withdrawal,
        @Nullable List<Correction> corrections) {

    /** How the article was withdrawn. */
    record WithdrawalData(
            Withdrawal.@Nullable Kind kind,
            @Nullable String legalBasis,
            @Nullable String notice,
            @Nullable String redirectTo,
            @Nullable Instant withdrawnAt) {

        Withdrawal toWithdrawal() {
            return new Withdrawal(
                    need(kind, "withdrawal.kind"),
                    legalBasis,
                    notice,
                    redirectTo,
                    millis(need(withdrawnAt, "withdrawal.withdrawnAt")));
        }
    }

    /**
     * What the event says.
     *
     * @throws IllegalArgumentException when something is missing that its state demands
     */
    Publication toPublication(String epoch, long position) {
        return new Publication(
                need(portal, "portal"),
                need(id, "id"),
                epoch,
                position,
                need(version, "version"),
                need(category, "category"),
                need(title, "title"),
                need(url, "url"),
                isPublished() ? rendition() : null,
                isPublished() ? null : need(withdrawal, "withdrawal").toWithdrawal());
    }

    private boolean isPublished() {
        return switch (need(state, "state")) {
            case "PUBLISHED" -> true;
            case "WITHDRAWN" -> false;
            default -> throw new IllegalArgumentException("unknown state " + state);
        };
    }

    private Rendition rendition() {
        return new Rendition(
                need(type, "type"),
                need(genre, "genre"),
                summary == null ? "" : summary,
                need(body, "body"),
                source == null ? "" : source,
                author == null ? "" : author,
                originalSource,
                Boolean.TRUE.equals(referenceOnly),
                isUrgent(),
                attributes == null || !attributes.isObject() ? "{}" : attributes.toString(),
                attachments == null ? List.of() : attachments,
                millis(need(publishedAt, "publishedAt")),
                correctedAt == null ? null : millis(correctedAt),
                need(revision, "revision"),
                need(contentHash, "contentHash"),
                corrections == null
                        ? List.of()
                        : corrections.stream().map(PublicationData::millis).toList());
    }

    private static Correction millis(Correction correction) {
        return new Correction(correction.revision(), millis(correction.at()), correction.changes());
    }

    /** A flag, or the object with the reason for the urgency. */
    private boolean isUrgent() {
        return urgent != null && (urgent.isBoolean() ? urgent.booleanValue() : urgent.isObject());
    }

    /** As the database keeps it, so that what is read back equals what was written. */
    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static <T> T need(@Nullable T value, String name) {
        if (value == null) throw new IllegalArgumentException("the publication has no " + name);
        return value;
    }
}
