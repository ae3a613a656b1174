package vn.congkhai.workflow.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.kit.time.Days;
import vn.congkhai.workflow.article.Article.Approved;
import vn.congkhai.workflow.article.Article.Edited;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Returned;
import vn.congkhai.workflow.article.Article.Withdrawn;
import vn.congkhai.workflow.article.ArticleRecord;
import vn.congkhai.workflow.article.Publication;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.article.Withdrawal;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;
import vn.congkhai.workflow.supply.SupplyDeadlines;
import vn.congkhai.workflow.supply.SupplyStatus;

/** The staff's JSON of an article: its latest text and everything about its way. */
final class ArticleView {
    private final TextStore texts;
    private final SupplyDeadlines deadlines;

    ArticleView(TextStore texts, SupplyDeadlines deadlines) {
        this.texts = texts;
        this.deadlines = deadlines;
    }

    /** @param allowed what the reader may do next */
    ObjectNode of(Existing article, List<String> allowed, Instant now) {
        ArticleRecord record = article.record();
        ObjectNode json = texts.read(record.revision().contentHash());
        JsonNode starts = json.get("starts");
        files(json);
        json.put("id", record.id().value());
        json.put("portal", record.portal());
        json.put("state", article.state());
        json.put("revision", record.revision().number());
        Publication published = record.published();
        if (published == null) json.putNull("publishedRevision");
        else json.put("publishedRevision", published.revision().number());
        json.put("version", record.version());
        json.put("contentHash", record.revision().contentHash());
        json.put("sanitiser", record.revision().sanitiser());
        json.put("submittedBy", record.submittedBy().account());
        json.put("submittedAt", record.submittedAt().toString());
        json.set("supply", WorkflowEvents.json().valueToTree(supply(record, starts, now)));
        json.set("allowed", WorkflowEvents.json().valueToTree(allowed));
        json.set(
                "stepsDone",
                WorkflowEvents.json().valueToTree(article instanceof Edited edited ? edited.stepsDone() : List.of()));
        publication(json, published);
        state(json, article);
        return json;
    }

    /** A client names files by id; what is known about them stands beside. */
    private static void files(ObjectNode json) {
        JsonNode files = json.get("attachments");
        ArrayNode ids = json.arrayNode();
        files.forEach(file -> ids.add(file.get("id").asString()));
        json.set("files", files);
        json.set("attachments", ids);
    }

    private static void publication(ObjectNode json, @Nullable Publication published) {
        if (published == null) return;
        json.put("publishedAt", published.publishedAt().toString());
        Instant corrected = published.correctedAt();
        if (corrected == null) json.putNull("correctedAt");
        else json.put("correctedAt", corrected.toString());
    }

    private static void state(ObjectNode json, Existing article) {
        switch (article) {
            case Returned returned -> json.put("returnReason", returned.reason());
            case Approved approved -> {
                json.put("approvedBy", approved.approval().by().account());
                Instant publishAt = approved.approval().publishAt();
                if (publishAt != null) json.put("publishAt", publishAt.toString());
            }
            case Withdrawn withdrawn -> withdrawal(json.putObject("withdrawal"), withdrawn.withdrawal());
            default -> {}
        }
    }

    private static void withdrawal(ObjectNode json, Withdrawal withdrawal) {
        json.put("kind", withdrawal.kind().name());
        json.put("reason", withdrawal.reason());
        json.put("legalBasis", withdrawal.legalBasis());
        json.put("notice", withdrawal.notice());
        json.put("redirectTo", withdrawal.redirectTo());
        json.put("withdrawnAt", withdrawal.at().toString());
    }

    private SupplyStatus supply(ArticleRecord record, @Nullable JsonNode starts, Instant now) {
        if (starts == null || starts.isNull()) return SupplyStatus.NONE;
        JsonNode role = starts.get("supplierRole");
        SupplyStart start = new SupplyStart(
                SupplyStart.Event.valueOf(starts.get("event").asString()),
                LocalDate.parse(starts.get("on").asString()),
                role == null || role.isNull() ? null : SupplyStart.SupplierRole.valueOf(role.asString()));
        Publication published = record.published();
        return deadlines.of(
                record.portal(),
                record.revision().category(),
                start,
                record.revision().urgent(),
                published == null ? null : Days.of(published.publishedAt()),
                Days.of(now));
    }
}
