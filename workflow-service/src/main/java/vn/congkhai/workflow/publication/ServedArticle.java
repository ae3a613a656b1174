package vn.congkhai.workflow.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.publication.PublicArticle.PublicWithdrawal;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** What the public JSON of an article says at this moment, as whoever publishes it knows. */
public final class ServedArticle {
    private final PublicArticles articles;

    public ServedArticle(TextStore texts) {
        this.articles = new PublicArticles(texts);
    }

    /** Fields as at {@code /api/public/articles/{id}}. */
    private record Shown(
            String id,
            String type,
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
            List<File> attachments,
            Instant publishedAt,
            @Nullable Instant correctedAt,
            int revision,
            @Nullable String contentHash,
            String url) {}

    private record File(String name, String type, long size, String url, String sha256) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Gone(
            String code,
            @Nullable String kind,
            @Nullable String legalBasis,
            @Nullable String notice,
            @Nullable Instant withdrawnAt) {}

    /** The JSON: the article, the notice in its place, or {@code {"code":"not-found"}} for what was never public. */
    public String json(Existing article) {
        Object served =
                articles.of(article).map(ServedArticle::served).orElse(new Gone("not-found", null, null, null, null));
        return WorkflowEvents.json().writeValueAsString(served);
    }

    private static Object served(PublicArticle article) {
        PublicWithdrawal withdrawal = article.withdrawal();
        if (withdrawal != null) {
            return new Gone(
                    "withdrawn",
                    withdrawal.kind(),
                    withdrawal.legalBasis(),
                    withdrawal.notice(),
                    withdrawal.withdrawnAt());
        }
        return new Shown(
                article.id(),
                article.type().name(),
                article.category(),
                article.genre(),
                article.title(),
                article.summary(),
                article.body(),
                article.source(),
                article.author(),
                article.originalSource(),
                article.referenceOnly(),
                article.urgent(),
                article.attributes(),
                article.attachments().stream()
                        .map(file -> new File(file.name(), file.type(), file.size(), file.url(), file.sha256()))
                        .toList(),
                article.publishedAt(),
                article.correctedAt(),
                article.revision(),
                article.contentHash(),
                article.url());
    }
}
