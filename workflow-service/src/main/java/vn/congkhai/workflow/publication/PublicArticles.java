package vn.congkhai.workflow.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.text.Slug;
import vn.congkhai.workflow.article.Archive;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleRecord;
import vn.congkhai.workflow.article.Genre;
import vn.congkhai.workflow.article.Publication;
import vn.congkhai.workflow.article.Revision;
import vn.congkhai.workflow.article.Withdrawal;
import vn.congkhai.workflow.article.WithdrawalKind;
import vn.congkhai.workflow.publication.PublicArticle.PublicAttachment;
import vn.congkhai.workflow.publication.PublicArticle.PublicWithdrawal;
import vn.congkhai.workflow.stored.TextStore;

/** Makes the public state out of the internal one: the approved text while it is public, a notice once it is not. */
final class PublicArticles {
    private final TextStore texts;

    private final Corrections corrections;

    PublicArticles(TextStore texts) {
        this.texts = texts;
        this.corrections = new Corrections(texts);
    }

    /** The public state; empty as long as nothing was published. */
    Optional<PublicArticle> of(Existing article) {
        Publication publication = article.record().published();
        if (publication == null) return Optional.empty();
        Withdrawal withdrawal = article.record().withdrawn();
        if (withdrawal != null) return Optional.of(withdrawn(article.record(), withdrawal, publication));
        // A text is missing only where it was destroyed, and it was withdrawn before: the log told so since.
        return texts.find(publication.revision().contentHash())
                .map(text -> published(article.record(), publication, text));
    }

    private PublicArticle published(ArticleRecord record, Publication publication, ObjectNode text) {
        Revision revision = publication.revision();
        return new PublicArticle(
                record.id().value(),
                record.portal(),
                PublicArticle.State.PUBLISHED,
                type(revision),
                revision.category(),
                revision.genre(),
                revision.title(),
                text.get("summary").asString(),
                text.get("body").asString(),
                nullable(text, "source"),
                nullable(text, "author"),
                nullable(text, "originalSource"),
                text.get("referenceOnly").asBoolean(),
                revision.urgent(),
                text.get("attributes"),
                attachments(record.id().value(), text),
                publication.publishedAt(),
                publication.correctedAt(),
                revision.number(),
                revision.contentHash(),
                url(record.id().value(), revision),
                record.version(),
                null,
                corrections.of(publication));
    }

    private static PublicArticle withdrawn(ArticleRecord record, Withdrawal withdrawal, Publication publication) {
        Revision revision = titled(publication.revision(), record.archive());
        return new PublicArticle(
                record.id().value(),
                record.portal(),
                PublicArticle.State.WITHDRAWN,
                type(revision),
                revision.category(),
                revision.genre(),
                revision.title(),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                List.of(),
                publication.publishedAt(),
                publication.correctedAt(),
                revision.number(),
                null,
                url(record.id().value(), revision),
                record.version(),
                withdrawal(withdrawal),
                List.of());
    }

    /** The title of a destroyed text goes with it. */
    private static Revision titled(Revision revision, Archive archive) {
        return archive.destruction(revision.number())
                .map(destruction -> new Revision(
                        revision.number(),
                        revision.contentHash(),
                        revision.category(),
                        revision.genre(),
                        "Nội dung đã hủy theo quyết định số "
                                + destruction.decision().number(),
                        revision.urgent(),
                        revision.sanitiser()))
                .orElse(revision);
    }

    /** The reason never leaves the house, and of what is simply gone no notice is given. */
    private static PublicWithdrawal withdrawal(Withdrawal withdrawal) {
        boolean told = withdrawal.kind() != WithdrawalKind.GONE;
        return new PublicWithdrawal(
                withdrawal.kind().name(),
                withdrawal.legalBasis(),
                told ? withdrawal.notice() : null,
                withdrawal.redirectTo(),
                withdrawal.at());
    }

    private static PublicArticle.Type type(Revision revision) {
        return revision.genre().equals(Genre.DOCUMENT.code())
                ? PublicArticle.Type.document
                : PublicArticle.Type.article;
    }

    private static String url(String id, Revision revision) {
        String root = type(revision) == PublicArticle.Type.document ? "/van-ban/" : "/tin/";
        return root + id + "/" + Slug.of(revision.title());
    }

    private static List<PublicAttachment> attachments(String articleId, ObjectNode text) {
        List<PublicAttachment> attachments = new ArrayList<>();
        for (JsonNode file : text.get("attachments")) {
            String id = file.get("id").asString();
            String name = file.get("name").asString();
            attachments.add(new PublicAttachment(
                    id,
                    name,
                    file.get("type").asString(),
                    file.get("size").asLong(),
                    file.get("sha256").asString(),
                    "/tin/" + articleId + "/tep/" + id + "/" + encoded(name)));
        }
        return attachments;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable String nullable(ObjectNode text, String field) {
        JsonNode value = text.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
