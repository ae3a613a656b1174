package vn.congkhai.workflow.relations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleEvent;
import vn.congkhai.workflow.article.ArticleEvent.ArticleApproved;
import vn.congkhai.workflow.article.ArticleEvent.ArticleCorrected;
import vn.congkhai.workflow.article.ArticleEvent.ArticleDestroyed;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticlePublished;
import vn.congkhai.workflow.article.ArticleEvent.ArticleRestored;
import vn.congkhai.workflow.article.ArticleEvent.ArticleReturned;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;
import vn.congkhai.workflow.article.ArticleEvent.ArticleWithdrawn;
import vn.congkhai.workflow.article.ArticleEvent.DestructionRequested;
import vn.congkhai.workflow.article.ArticleEvent.StepPassed;
import vn.congkhai.workflow.article.ArticleRecord;
import vn.congkhai.workflow.article.Publication;
import vn.congkhai.workflow.relations.CitedDocument.Citing;
import vn.congkhai.workflow.relations.CitedDocument.How;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Finds the documents every public article names. Made from the article as it is, so that a batch may come again. */
public final class CitationProjection implements CommitListener {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private final ArticleStreams articles;
    private final WorkflowEvents events;
    private final TextStore texts;
    private final Citations citations;

    public CitationProjection(ArticleStreams articles, WorkflowEvents events, TextStore texts, Citations citations) {
        this.articles = articles;
        this.events = events;
        this.texts = texts;
        this.citations = citations;
    }

    @Override
    public void on(List<Commit> batch) {
        Map<String, LoggedEvent> last = new LinkedHashMap<>();
        Set<String> once = new LinkedHashSet<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                events.article(logged).ifPresent(event -> {
                    last.put(logged.aggregateId(), logged);
                    if (!isOnTheWay(event)) once.add(logged.aggregateId());
                });
            }
        }
        last.forEach((id, logged) -> articles.findTo(logged)
                .filter(article -> article.record().published() != null || once.contains(id))
                .ifPresent(this::apply));
    }

    /** Whether it leaves what is public as it is: of an article that was never public it makes nothing to be noted. */
    private static boolean isOnTheWay(ArticleEvent event) {
        return switch (event) {
            case ArticleSubmitted _, ArticleEdited _, StepPassed _, ArticleReturned _, ArticleApproved _ -> true;
            case ArticlePublished _,
                    ArticleCorrected _,
                    ArticleWithdrawn _,
                    ArticleRestored _,
                    DestructionRequested _,
                    ArticleDestroyed _ -> false;
        };
    }

    private void apply(Existing article) {
        ArticleRecord record = article.record();
        String id = record.id().value();
        Map<String, How> names = names(record);
        Set<String> before = citations.numbersOf(id);
        if (names.isEmpty() && before.isEmpty()) return;
        Set<String> all = new TreeSet<>(before);
        all.addAll(names.keySet());
        // Named first, so that a crash before the documents are written leaves nothing behind unnamed.
        citations.saveNumbers(id, all);
        for (String number : all) {
            CitedDocument document = citations.of(record.portal(), number);
            How how = names.get(number);
            Instant since = since(record);
            CitedDocument changed = how == null
                    ? document.without(id)
                    : document.with(new Citing(id, how, record.revision().title(), since, record.version()));
            citations.save(changed);
            note(changed);
        }
        citations.saveNumbers(id, names.keySet());
    }

    private static Instant since(ArticleRecord record) {
        Publication published = record.published();
        return published == null ? record.submittedAt() : published.shownSince();
    }

    private void note(CitedDocument document) {
        List<String> replaced = new ArrayList<>(citations.replaced(document.portal()));
        boolean is = !document.replacedBy().isEmpty();
        if (is == replaced.contains(document.number())) return;
        if (is) replaced.add(document.number());
        else replaced.remove(document.number());
        citations.saveReplaced(document.portal(), replaced);
    }

    private Map<String, How> names(ArticleRecord record) {
        Publication published = record.published();
        if (!record.isPublic() || published == null) return Map.of();
        return texts.find(published.revision().contentHash())
                .map(CitationProjection::names)
                .orElse(Map.of());
    }

    /** The strongest way in which each document is named wins. */
    private static Map<String, How> names(ObjectNode text) {
        Map<String, How> names = new TreeMap<>();
        String words =
                text.path("title").asString() + "\n" + text.path("summary").asString() + "\n"
                        + TAG.matcher(text.path("body").asString()).replaceAll(" ");
        DocumentNumbers.in(words).forEach(number -> names.put(number, How.MENTIONS));
        JsonNode attributes = text.path("attributes");
        if (text.path("genre").asString().equals("document")) {
            list(attributes, "cites", How.CITES, names);
            list(attributes, "amends", How.AMENDS, names);
            list(attributes, "replaces", How.REPLACES, names);
            JsonNode own = attributes.path("number");
            if (own.isString()) names.put(DocumentNumbers.of(own.asString()), How.IS);
        }
        return names;
    }

    private static void list(JsonNode attributes, String name, How how, Map<String, How> names) {
        for (JsonNode number : attributes.path(name)) names.put(DocumentNumbers.of(number.asString()), how);
    }
}
