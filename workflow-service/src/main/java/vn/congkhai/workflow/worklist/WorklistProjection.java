package vn.congkhai.workflow.worklist;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Published;
import vn.congkhai.workflow.article.Article.Withdrawn;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.ArticleStreams.Step;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/**
 * Keeps the lists up to date, each rewritten once per batch. A row is made from the article's whole history, so a batch that
 * comes again changes nothing.
 */
public final class WorklistProjection implements CommitListener {
    private final ArticleStreams articles;
    private final WorkflowEvents events;
    private final TextStore texts;
    private final StateLists lists;

    public WorklistProjection(ArticleStreams articles, WorkflowEvents events, TextStore texts, StateLists lists) {
        this.articles = articles;
        this.texts = texts;
        this.events = events;
        this.lists = lists;
    }

    @Override
    public void on(List<Commit> batch) {
        List<ArticleRow> rows = changed(batch).stream().map(this::row).toList();
        if (rows.isEmpty()) return;
        Map<String, String> before =
                lists.statesOf(rows.stream().map(ArticleRow::id).toList());
        Map<String, StateList> open = new LinkedHashMap<>();
        for (ArticleRow row : rows) {
            Set<String> states = new LinkedHashSet<>();
            states.add(before.getOrDefault(row.id(), row.state()));
            states.add(row.state());
            for (String state : states) {
                String key = StateList.key(row.portal(), state);
                StateList list = open.computeIfAbsent(key, _ -> lists.find(row.portal(), state));
                open.put(key, list.apply(row));
            }
        }
        lists.save(open.values());
        lists.place(rows);
    }

    private Set<String> changed(List<Commit> batch) {
        Set<String> ids = new LinkedHashSet<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                events.article(logged).ifPresent(event -> ids.add(logged.aggregateId()));
            }
        }
        return ids;
    }

    /** What started the clock of what still waits for somebody. */
    private @Nullable SupplyStart starts(Existing article) {
        if (article instanceof Published || article instanceof Withdrawn) return null;
        return texts.find(article.record().revision().contentHash())
                .flatMap(TextStore::starts)
                .orElse(null);
    }

    private ArticleRow row(String articleId) {
        List<Step> steps = articles.steps(articleId);
        return ArticleStreams.fold(steps, Long.MAX_VALUE)
                .map(article -> ArticleRow.of(article, steps.getLast().event().at(), starts(article)))
                .orElseThrow();
    }
}
