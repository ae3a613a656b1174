package vn.congkhai.content.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.Attachment;
import vn.congkhai.content.article.Rendition;

/** An article as JSON, exactly as it was published. */
record PublicArticle(
        String id,
        String type,
        String category,
        String genre,
        String title,
        String summary,
        String body,
        String source,
        String author,
        @Nullable String originalSource,
        boolean referenceOnly,
        boolean urgent,
        @JsonRawValue String attributes,
        List<PublicFile> attachments,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        int revision,
        String contentHash,
        String url) {

    /** A file of the article; {@code size} in bytes. */
    record PublicFile(String name, String type, long size, String url, String sha256) {
        static PublicFile of(Attachment file) {
            return new PublicFile(file.name(), file.type(), file.size(), file.url(), file.sha256());
        }
    }

    static PublicArticle of(Article article, Rendition rendition) {
        return new PublicArticle(
                article.id(),
                rendition.type(),
                article.category(),
                rendition.genre(),
                article.title(),
                rendition.summary(),
                rendition.body(),
                rendition.source(),
                rendition.author(),
                rendition.originalSource(),
                rendition.referenceOnly(),
                rendition.urgent(),
                rendition.attributes(),
                rendition.attachments().stream().map(PublicFile::of).toList(),
                rendition.publishedAt(),
                rendition.correctedAt(),
                rendition.revision(),
                rendition.contentHash(),
                article.url());
    }
}
