package vn.congkhai.workflow.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.time.Days;
import vn.congkhai.workflow.article.Article;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Revision;
import vn.congkhai.workflow.comment.CommentEvent;
import vn.congkhai.workflow.history.ArticleHistory.Entry;
import vn.congkhai.workflow.history.HistoryLines.Day;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.ArticleStreams.Step;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Adds every event of every article, and every comment on one, to the lines that are searched; a batch that comes again adds nothing. */
public final class HistoryProjection implements CommitListener {
    private final ArticleStreams articles;
    private final WorkflowEvents events;
    private final HistoryLines lines;

    public HistoryProjection(ArticleStreams articles, WorkflowEvents events, HistoryLines lines) {
        this.articles = articles;
        this.events = events;
        this.lines = lines;
    }

    @Override
    public void on(List<Commit> batch) {
        Map<Day, List<HistoryLine>> fresh = new LinkedHashMap<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                if (events.article(logged).isPresent()) add(logged, fresh);
                events.comment(logged).ifPresent(event -> add(logged, event, fresh));
            }
        }
        lines.add(fresh);
    }

    private void add(LoggedEvent logged, Map<Day, List<HistoryLine>> fresh) {
        EntryFacts facts = new EntryFacts();
        Article article = Article.unsubmitted();
        for (Step step : articles.stepsTo(logged)) {
            facts.see(step.event());
            article = article.evolve(step.event());
            if (step.logged().sequence() < logged.sequence()) continue;
            if (article instanceof Existing existing) {
                Day day =
                        new Day(existing.record().portal(), Days.of(step.event().at()));
                fresh.computeIfAbsent(day, _ -> new ArrayList<>())
                        .add(line(existing, facts.entry(step, List.of(), "")));
            }
            return;
        }
    }

    private void add(LoggedEvent logged, CommentEvent event, Map<Day, List<HistoryLine>> fresh) {
        Existing article =
                articles.findAt(event.articleId().value(), logged.position()).orElseThrow();
        var holder = event.onBehalfOf();
        Revision revision = article.record().revision();
        Day day = new Day(article.record().portal(), Days.of(event.at()));
        fresh.computeIfAbsent(day, _ -> new ArrayList<>())
                .add(new HistoryLine(
                        logged.position(),
                        logged.sequence(),
                        event.articleId().value(),
                        event.at(),
                        logged.type(),
                        event.by(),
                        holder == null ? null : holder.account(),
                        holder == null ? null : holder.decision().number(),
                        "comment",
                        event.revision(),
                        revision.category(),
                        revision.title(),
                        null));
    }

    private static HistoryLine line(Existing article, Entry entry) {
        Revision revision = article.record().revision();
        var holder = entry.onBehalfOf();
        @Nullable String decision = holder == null ? null : holder.decision().number();
        return new HistoryLine(
                entry.position(),
                entry.sequence(),
                article.record().id().value(),
                entry.at(),
                entry.type(),
                entry.actor(),
                holder == null ? null : holder.account(),
                decision,
                entry.step(),
                entry.revision(),
                revision.category(),
                revision.title(),
                entry.reason());
    }
}
