package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.OnBehalfOf;
import vn.congkhai.workflow.article.StepRule;
import vn.congkhai.workflow.history.ArticleHistories;
import vn.congkhai.workflow.history.ArticleHistory;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.DiscussionStreams;

/** Tells who did what, from the log. */
final class Timelines {
    private final ArticleStreams streams;
    private final DiscussionStreams discussions;
    private final ArticleHistories histories;

    Timelines(ArticleStreams streams, DiscussionStreams discussions, ArticleHistories histories) {
        this.streams = streams;
        this.discussions = discussions;
        this.histories = histories;
    }

    /** What happened to the article, oldest first. */
    List<TimelineEntry> of(String articleId, EditorialPolicy policy) {
        List<TimelineEntry> entries = new ArrayList<>();
        int before = 0;
        ArticleHistory history = histories.of(articleId, streams.steps(articleId), discussions.remarks(articleId));
        for (ArticleHistory.Entry entry : history.events()) {
            entries.add(entry(entry, before, policy));
            before = entry.revision();
        }
        history.comments().forEach(remark -> entries.add(remark(remark)));
        entries.sort(Comparator.comparingLong(TimelineEntry::position));
        return entries;
    }

    private static TimelineEntry remark(ArticleHistory.Remark remark) {
        String kind = remark.type().substring(remark.type().lastIndexOf('.') + 1);
        return new TimelineEntry(
                remark.position(),
                kind,
                remark.answers() == null ? Words.act(remark.type()) : "Trả lời nhận xét",
                remark.at(),
                Words.person(remark.actor().name(), remark.actor().role()),
                behalf(remark.onBehalfOf()),
                null,
                remark.revision(),
                List.of(),
                0);
    }

    private static String behalf(@Nullable OnBehalfOf behalf) {
        return behalf == null
                ? ""
                : "thừa ủy quyền của " + behalf.name() + ", quyết định số "
                        + behalf.decision().number() + " ngày "
                        + VietnamTime.date(behalf.decision().date());
    }

    private static TimelineEntry entry(ArticleHistory.Entry entry, int before, EditorialPolicy policy) {
        String kind = entry.type().substring(entry.type().lastIndexOf('.') + 1);
        String act = kind.equals("step-passed")
                ? Words.act(entry.type()) + ": "
                        + policy.step(entry.step()).map(StepRule::name).orElse(entry.step())
                : Words.act(entry.type());
        return new TimelineEntry(
                entry.position(),
                kind,
                act,
                entry.at(),
                Words.person(entry.actor().name(), entry.actor().role()),
                behalf(entry.onBehalfOf()),
                entry.reason(),
                entry.revision(),
                entry.changes().stream()
                        .map(change -> Words.field(change.field()))
                        .toList(),
                entry.changes().isEmpty() ? 0 : before);
    }
}
