package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.OnBehalfOf;
import vn.congkhai.workflow.article.StepRule;
import vn.congkhai.workflow.history.ArticleHistories;
import vn.congkhai.workflow.history.ArticleHistory;
import vn.congkhai.workflow.stored.ArticleStreams;

/** Tells who did what, from the log. */
final class Timelines {
    private final ArticleStreams streams;
    private final ArticleHistories histories;

    Timelines(ArticleStreams streams, ArticleHistories histories) {
        this.streams = streams;
        this.histories = histories;
    }

    /** What happened to the article, oldest first. */
    List<TimelineEntry> of(String articleId, EditorialPolicy policy) {
        List<TimelineEntry> entries = new ArrayList<>();
        int before = 0;
        for (ArticleHistory.Entry entry :
                histories.of(articleId, streams.steps(articleId)).events()) {
            entries.add(entry(entry, before, policy));
            before = entry.revision();
        }
        return entries;
    }

    private static TimelineEntry entry(ArticleHistory.Entry entry, int before, EditorialPolicy policy) {
        String kind = entry.type().substring(entry.type().lastIndexOf('.') + 1);
        String act = kind.equals("step-passed")
                ? Words.act(entry.type()) + ": "
                        + policy.step(entry.step()).map(StepRule::name).orElse(entry.step())
                : Words.act(entry.type());
        OnBehalfOf behalf = entry.onBehalfOf();
        return new TimelineEntry(
                entry.position(),
                kind,
                act,
                entry.at(),
                Words.person(entry.actor().name(), entry.actor().role()),
                behalf == null
                        ? ""
                        : "thừa ủy quyền của " + behalf.name() + ", quyết định số "
                                + behalf.decision().number() + " ngày "
                                + VietnamTime.date(behalf.decision().date()),
                entry.reason(),
                entry.revision(),
                entry.changes().stream()
                        .map(change -> Words.field(change.field()))
                        .toList(),
                entry.changes().isEmpty() ? 0 : before);
    }
}
