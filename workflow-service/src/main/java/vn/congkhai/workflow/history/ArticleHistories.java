package vn.congkhai.workflow.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.article.ArticleEvent;
import vn.congkhai.workflow.article.ArticleEvent.ArticleEdited;
import vn.congkhai.workflow.article.ArticleEvent.ArticleRestored;
import vn.congkhai.workflow.article.ArticleEvent.ArticleSubmitted;
import vn.congkhai.workflow.article.Revision;
import vn.congkhai.workflow.comment.CommentEvent;
import vn.congkhai.workflow.comment.CommentEvent.CommentWritten;
import vn.congkhai.workflow.difference.TextDifference;
import vn.congkhai.workflow.history.ArticleHistory.Change;
import vn.congkhai.workflow.history.ArticleHistory.Difference;
import vn.congkhai.workflow.history.ArticleHistory.Entry;
import vn.congkhai.workflow.history.ArticleHistory.FieldDifference;
import vn.congkhai.workflow.history.ArticleHistory.Words;
import vn.congkhai.workflow.stored.ArticleStreams.Step;
import vn.congkhai.workflow.stored.DiscussionStreams.Remark;
import vn.congkhai.workflow.stored.TextStore;

/** Tells histories straight from the log and the texts it names. */
public final class ArticleHistories {
    /** A body longer than this is quoted with its beginning; the whole is in the diff and in the past states. */
    private static final int QUOTED = 500;

    private static final String DESTROYED = "Nội dung đã hủy theo quyết định.";

    private final CommitLog log;
    private final TextStore texts;

    public ArticleHistories(CommitLog log, TextStore texts) {
        this.log = log;
        this.texts = texts;
    }

    /** The history of the article with these events and these remarks about its texts. */
    public ArticleHistory of(String articleId, List<Step> steps, List<Remark> remarks) {
        List<Entry> entries = new ArrayList<>();
        Map<Long, String> hashes = new HashMap<>();
        EntryFacts facts = new EntryFacts();
        @Nullable Revision before = null;
        for (Step step : steps) {
            Revision revision = revisionOf(step.event());
            facts.see(step.event());
            List<Change> changes = revision == null ? List.of() : changes(before, revision);
            if (revision != null) before = revision;
            String hash = hashes.computeIfAbsent(step.logged().position(), this::commitHash);
            entries.add(facts.entry(step, changes, hash));
        }
        return new ArticleHistory(
                articleId, entries, remarks.stream().map(this::remark).toList());
    }

    private ArticleHistory.Remark remark(Remark remark) {
        CommentEvent event = remark.event();
        LoggedEvent logged = remark.logged();
        return new ArticleHistory.Remark(
                logged.position(),
                logged.type(),
                event.at(),
                event.by(),
                event.onBehalfOf(),
                event.revision(),
                event.commentId(),
                event instanceof CommentWritten written ? written.answers() : null,
                commitHash(logged.position()));
    }

    /** How two revisions differ; empty when the article has no revision of that number. */
    public Optional<Difference> difference(List<Step> steps, int from, int to) {
        Map<Integer, Revision> revisions = new HashMap<>();
        for (Step step : steps) {
            Revision revision = revisionOf(step.event());
            if (revision != null) revisions.put(revision.number(), revision);
        }
        Revision older = revisions.get(from);
        Revision newer = revisions.get(to);
        if (older == null || newer == null) return Optional.empty();
        ObjectNode a = texts.find(older.contentHash()).orElse(null);
        ObjectNode b = texts.find(newer.contentHash()).orElse(null);
        if (a == null || b == null) return Optional.of(new Difference(List.of(), DESTROYED));
        List<FieldDifference> fields = new ArrayList<>();
        for (String field : TextDifference.fields(a, b)) {
            fields.add(new FieldDifference(field, words(a.get(field), b.get(field))));
        }
        return Optional.of(new Difference(fields, null));
    }

    private String commitHash(long position) {
        return log.commit(position).orElseThrow().hash();
    }

    private List<Change> changes(@Nullable Revision before, Revision after) {
        if (before == null || before.contentHash().equals(after.contentHash())) return List.of();
        ObjectNode a = texts.find(before.contentHash()).orElse(null);
        ObjectNode b = texts.find(after.contentHash()).orElse(null);
        if (a == null || b == null) return List.of();
        return TextDifference.fields(a, b).stream()
                .map(field -> new Change(field, quoted(a.get(field)), quoted(b.get(field))))
                .toList();
    }

    private static JsonNode quoted(@Nullable JsonNode value) {
        if (value == null) return NullNode.getInstance();
        if (!value.isString() || value.asString().length() <= QUOTED) return value;
        return StringNode.valueOf(value.asString().substring(0, QUOTED) + "…");
    }

    private static List<Words> words(@Nullable JsonNode from, @Nullable JsonNode to) {
        return TextDifference.words(from, to).stream()
                .map(piece -> new Words(piece.op(), piece.text()))
                .toList();
    }

    private static @Nullable Revision revisionOf(ArticleEvent event) {
        return switch (event) {
            case ArticleSubmitted submitted -> submitted.revision();
            case ArticleEdited edited -> edited.revision();
            case ArticleRestored restored -> restored.revision();
            default -> null;
        };
    }
}
