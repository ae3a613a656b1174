package vn.congkhai.workflow.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Keeps the lists up to date. A row is made from the article's whole history, so a batch that
 * comes again changes nothing.
 */
public final class WorklistProjection implements CommitListener {
    private final ArticleStreams articles;
    private final WorkflowEvents events;
    private final TextStore texts;
    private final ArticleLists lists;

    public WorklistProjection(ArticleStreams articles, WorkflowEvents events, TextStore texts, ArticleLists lists) {
        this.articles = articles;
        this.texts = texts;
        this.events = events;
        this.lists = lists;
    }

    @Override
    public void on(List<Commit> batch) {
        List<ArticleRow> rows = changed(batch).values().stream().map(this::row).toList();
        if (!rows.isEmpty()) lists.apply(rows);
    }

    /** The last event of each article of the batch. */
    private Map<String, LoggedEvent> changed(List<Commit> batch) {
        Map<String, LoggedEvent> last = new LinkedHashMap<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                events.article(logged).ifPresent(event -> last.put(logged.aggregateId(), logged));
            }
        }
        return last;
    }

    /** What started the clock of what still waits for somebody. */
    private @Nullable SupplyStart starts(Existing article) {
        if (article instanceof Published || article instanceof Withdrawn) return null;
        return texts.find(article.record().revision().contentHash())
                .flatMap(TextStore::starts)
                .orElse(null);
    }

    private ArticleRow row(LoggedEvent last) {
        List<Step> steps = articles.stepsTo(last);
        return ArticleStreams.fold(steps, Long.MAX_VALUE)
                .map(article -> ArticleRow.of(article, steps.getLast().event().at(), starts(article)))
                .orElseThrow();
    }
}
