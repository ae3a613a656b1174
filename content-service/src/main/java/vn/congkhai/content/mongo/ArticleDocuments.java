package vn.congkhai.content.mongo;

import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.Attachment;
import vn.congkhai.content.article.Placing;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.article.Watermark;
import vn.congkhai.content.article.Withdrawal;

/** How an article is written as a document. */
final class ArticleDocuments {
    static final Bson WATERMARK = Projections.include("epoch", "position", "epochsLeft");

    private ArticleDocuments() {}

    /** Empty where the document has none that can be read: a rebuild must get by with whatever lies there. */
    static Optional<Watermark> watermark(Document document) {
        return document.get("epoch") instanceof String epoch
                        && document.get("position") instanceof Long position
                        && document.get("epochsLeft") instanceof List<?> left
                        && left.stream().allMatch(String.class::isInstance)
                ? Optional.of(new Watermark(
                        epoch, position, left.stream().map(String.class::cast).toList()))
                : Optional.empty();
    }

    static Document write(Article article) {
        Rendition rendition = article.rendition();
        Withdrawal withdrawal = article.withdrawal();
        return new Document("_id", article.key())
                .append("portal", article.portal())
                .append("id", article.id())
                .append("epoch", article.watermark().epoch())
                .append("position", article.watermark().position())
                .append("epochsLeft", article.watermark().left())
                .append("version", article.version())
                .append("category", article.category())
                .append("title", article.title())
                .append("url", article.url())
                .append("rendition", rendition == null ? null : write(rendition))
                .append("withdrawal", withdrawal == null ? null : write(withdrawal))
                .append(
                        "placings",
                        article.placings().stream().map(ArticleDocuments::write).toList())
                .append(
                        "former",
                        article.former().stream().map(ArticleDocuments::write).toList());
    }

    static Article read(Document document) {
        Document rendition = document.get("rendition", Document.class);
        Document withdrawal = document.get("withdrawal", Document.class);
        return new Article(
                document.getString("portal"),
                document.getString("id"),
                new Watermark(
                        document.getString("epoch"),
                        document.getLong("position"),
                        document.getList("epochsLeft", String.class)),
                document.getLong("version"),
                document.getString("category"),
                document.getString("title"),
                document.getString("url"),
                rendition == null ? null : rendition(rendition),
                withdrawal == null ? null : withdrawal(withdrawal),
                placings(document, "placings"),
                placings(document, "former"));
    }

    private static Document write(Rendition rendition) {
        return new Document("type", rendition.type())
                .append("genre", rendition.genre())
                .append("summary", rendition.summary())
                .append("body", rendition.body())
                .append("source", rendition.source())
                .append("author", rendition.author())
                .append("originalSource", rendition.originalSource())
                .append("referenceOnly", rendition.referenceOnly())
                .append("urgent", rendition.urgent())
                .append("attributes", rendition.attributes())
                .append(
                        "attachments",
                        rendition.attachments().stream()
                                .map(ArticleDocuments::write)
                                .toList())
                .append("publishedAt", Moments.write(rendition.publishedAt()))
                .append("correctedAt", Moments.write(rendition.correctedAt()))
                .append("revision", rendition.revision())
                .append("contentHash", rendition.contentHash())
                .append("corrections", CorrectionDocuments.write(rendition.corrections()));
    }

    private static Rendition rendition(Document document) {
        return new Rendition(
                document.getString("type"),
                document.getString("genre"),
                document.getString("summary"),
                document.getString("body"),
                document.getString("source"),
                document.getString("author"),
                document.getString("originalSource"),
                document.getBoolean("referenceOnly"),
                document.getBoolean("urgent"),
                document.getString("attributes"),
                document.getList("attachments", Document.class).stream()
                        .map(ArticleDocuments::attachment)
                        .toList(),
                Moments.need(document, "publishedAt"),
                Moments.read(document, "correctedAt"),
                document.getInteger("revision"),
                document.getString("contentHash"),
                CorrectionDocuments.read(document.getList("corrections", Document.class, List.of())));
    }

    private static Document write(Attachment file) {
        return new Document("id", file.id())
                .append("name", file.name())
                .append("type", file.type())
                .append("size", file.size())
                .append("sha256", file.sha256())
                .append("url", file.url());
    }

    private static Attachment attachment(Document document) {
        return new Attachment(
                document.getString("id"),
                document.getString("name"),
                document.getString("type"),
                document.getLong("size"),
                document.getString("sha256"),
                document.getString("url"));
    }

    private static Document write(Withdrawal withdrawal) {
        return new Document("kind", withdrawal.kind().name())
                .append("legalBasis", withdrawal.legalBasis())
                .append("notice", withdrawal.notice())
                .append("redirectTo", withdrawal.redirectTo())
                .append("withdrawnAt", Moments.write(withdrawal.withdrawnAt()));
    }

    private static Withdrawal withdrawal(Document document) {
        return new Withdrawal(
                Withdrawal.Kind.valueOf(document.getString("kind")),
                document.getString("legalBasis"),
                document.getString("notice"),
                document.getString("redirectTo"),
                Moments.need(document, "withdrawnAt"));
    }

    private static Document write(Placing placing) {
        return new Document("list", placing.list()).append("publishedAt", Moments.write(placing.publishedAt()));
    }

    private static List<Placing> placings(Document document, String name) {
        return document.getList(name, Document.class).stream()
                .map(place -> new Placing(place.getString("list"), Moments.need(place, "publishedAt")))
                .toList();
    }
}
