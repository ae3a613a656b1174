package vn.congkhai.workflow.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision's text as it will be stored: NFC, its HTML already sanitised.
 *
 * @param genre name of the genre in JSON, not yet known to exist
 * @param body sanitised HTML
 * @param bodyText the words of the body without markup, for the rules only
 * @param urgentReason why it must go at once, {@code null} for what is not urgent
 * @param obligation id of the obligation the text meets, {@code null} for none
 * @param confirmed what the author has confirmed on purpose, such as {@code no-diacritics}
 * @param originals what the text was before it was converted from an old encoding, as it arrived; empty for a text born in Unicode
 */
public record ArticleText(
        String category,
        String genre,
        String title,
        String summary,
        String body,
        String bodyText,
        @Nullable String source,
        @Nullable String author,
        @Nullable String originalSource,
        boolean referenceOnly,
        @Nullable String urgentReason,
        Attributes attributes,
        List<Attachment> attachments,
        @Nullable SupplyStart starts,
        @Nullable String obligation,
        List<String> confirmed,
        List<String> originals) {
    /** What {@code confirmed} holds for a text without diacritics. */
    public static final String NO_DIACRITICS = "no-diacritics";

    public ArticleText {
        attachments = List.copyOf(attachments);
        confirmed = List.copyOf(confirmed);
        originals = List.copyOf(originals);
    }

    /** A text that meets no obligation and was born in Unicode. */
    public ArticleText(
            String category,
            String genre,
            String title,
            String summary,
            String body,
            String bodyText,
            @Nullable String source,
            @Nullable String author,
            @Nullable String originalSource,
            boolean referenceOnly,
            @Nullable String urgentReason,
            Attributes attributes,
            List<Attachment> attachments,
            @Nullable SupplyStart starts,
            List<String> confirmed) {
        this(
                category,
                genre,
                title,
                summary,
                body,
                bodyText,
                source,
                author,
                originalSource,
                referenceOnly,
                urgentReason,
                attributes,
                attachments,
                starts,
                null,
                confirmed,
                List.of());
    }
}
