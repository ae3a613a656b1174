package vn.congkhai.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.kit.time.Days;
import vn.congkhai.workflow.article.Archive;
import vn.congkhai.workflow.article.Article.Approved;
import vn.congkhai.workflow.article.Article.Edited;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Returned;
import vn.congkhai.workflow.article.ArticleRecord;
import vn.congkhai.workflow.article.Destruction;
import vn.congkhai.workflow.article.Publication;
import vn.congkhai.workflow.article.Revision;
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
        ObjectNode json = texts.find(record.revision().contentHash()).orElseGet(() -> withoutText(record.revision()));
        @Nullable SupplyStart starts = TextStore.starts(json).orElse(null);
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

    /** What is left of a text that was destroyed by decision. */
    private static ObjectNode withoutText(Revision revision) {
        ObjectNode json = WorkflowEvents.json().createObjectNode();
        json.put("category", revision.category());
        json.put("genre", revision.genre());
        json.put("title", "Nội dung đã hủy theo quyết định");
        json.putNull("body");
        json.putArray("attachments");
        return json;
    }

    private static void destructions(ObjectNode json, Archive archive) {
        Destruction proposed = archive.proposed();
        if (proposed != null) json.set("destructionProposed", destruction(proposed.revision(), proposed));
        if (archive.destroyed().isEmpty()) return;
        ArrayNode destroyed = json.putArray("destroyed");
        new TreeMap<>(archive.destroyed()).forEach((number, done) -> destroyed.add(destruction(number, done)));
    }

    private static ObjectNode destruction(int revision, Destruction destruction) {
        ObjectNode json = WorkflowEvents.json().createObjectNode();
        json.put("revision", revision);
        json.set("decision", WorkflowEvents.json().valueToTree(destruction.decision()));
        json.put("reason", destruction.reason());
        json.put("by", destruction.by().account());
        json.put("at", destruction.at().toString());
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
            default -> {}
        }
        Withdrawal withdrawn = article.record().withdrawn();
        if (withdrawn != null) withdrawal(json.putObject("withdrawal"), withdrawn);
        destructions(json, article.record().archive());
    }

    private static void withdrawal(ObjectNode json, Withdrawal withdrawal) {
        json.put("kind", withdrawal.kind().name());
        json.put("reason", withdrawal.reason());
        json.put("legalBasis", withdrawal.legalBasis());
        json.put("notice", withdrawal.notice());
        json.put("redirectTo", withdrawal.redirectTo());
        json.put("withdrawnAt", withdrawal.at().toString());
    }

    private SupplyStatus supply(ArticleRecord record, @Nullable SupplyStart start, Instant now) {
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
