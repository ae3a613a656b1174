package vn.congkhai.content.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.congkhai.content.list.Card;

/** An article in a list. */
record PublicItem(
        String id,
        String type,
        String category,
        String genre,
        String title,
        String summary,
        String source,
        String author,
        @Nullable String originalSource,
        boolean referenceOnly,
        boolean urgent,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        int revision,
        String contentHash,
        String url) {

    static PublicItem of(Card card) {
        return new PublicItem(
                card.id(),
                card.type(),
                card.category(),
                card.genre(),
                card.title(),
                card.summary(),
                card.source(),
                card.author(),
                card.originalSource(),
                card.referenceOnly(),
                card.urgent(),
                card.publishedAt(),
                card.correctedAt(),
                card.revision(),
                card.contentHash(),
                card.url());
    }
}
