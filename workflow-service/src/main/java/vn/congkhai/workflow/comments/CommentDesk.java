package vn.congkhai.workflow.comments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.tracing.Traces;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.axon.WorkflowCommands;
import vn.congkhai.workflow.comment.Comment;
import vn.congkhai.workflow.comment.CommentCommand;
import vn.congkhai.workflow.comment.CommentCommand.SettleComment;
import vn.congkhai.workflow.comment.CommentCommand.WriteComment;
import vn.congkhai.workflow.comment.CommentDecider;
import vn.congkhai.workflow.comment.CommentEvent;
import vn.congkhai.workflow.comment.CommentRefusal;
import vn.congkhai.workflow.comment.CommentRule;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.stored.CanonicalText;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Takes comments, each command id once, and reads them back with their words. */
public final class CommentDesk {
    private final CommitLog log;
    private final WorkflowEvents events;
    private final WorkflowCommands commands;
    private final DiscussionStreams discussions;
    private final TextStore texts;
    private final ArticleDesk desk;

    /** What somebody wants to say, as it was written. */
    public record Wanted(
            @Nullable String answers,
            @Nullable Integer revision,
            @Nullable String text,
            @Nullable String quote) {}

    public CommentDesk(
            CommitLog log,
            WorkflowEvents events,
            WorkflowCommands commands,
            DiscussionStreams discussions,
            TextStore texts,
            ArticleDesk desk) {
        this.log = log;
        this.events = events;
        this.commands = commands;
        this.discussions = discussions;
        this.texts = texts;
        this.desk = desk;
    }

    /** What was said about an article, oldest first. */
    public List<SaidComment> of(String articleId) {
        return discussions.find(articleId).comments().stream().map(this::said).toList();
    }

    /** Whether the signatory may say something about the article now. */
    public boolean mayComment(Existing article, Signatory by) {
        return CommentDecider.onItsWay(article)
                && desk.policy(article.record().portal())
                        .worksOn(article, by, desk.now())
                        .isPresent();
    }

    /**
     * Says something about a revision.
     *
     * @throws ProblemException when a rule refuses it
     */
    public SaidComment write(Existing article, Wanted wanted, Signatory by, String commandId) {
        String id = Ids.uuidV7().toString();
        String text = wanted.text() == null ? "" : wanted.text().strip();
        String quote = wanted.quote() == null || wanted.quote().isBlank()
                ? null
                : wanted.quote().strip();
        CanonicalText words = TextStore.comment(id, text, quote);
        boolean found = quote != null && isIn(article, wanted, quote);
        WriteComment command = new WriteComment(
                id, wanted.answers(), wanted.revision(), text, quote, found, words.hash(), by, desk.now());
        return decide(article, command, words, commandId);
    }

    /**
     * Marks a comment as settled.
     *
     * @throws ProblemException when a rule refuses it
     */
    public SaidComment settle(Existing article, String commentId, Signatory by, String commandId) {
        return decide(article, new SettleComment(commentId, by, desk.now()), null, commandId);
    }

    private boolean isIn(Existing article, Wanted wanted, String quote) {
        String articleId = article.record().id().value();
        Optional<Integer> revision = wanted.answers() == null
                ? Optional.ofNullable(wanted.revision())
                : discussions.find(articleId).find(wanted.answers()).map(Comment::revision);
        return revision.flatMap(article.record().archive()::hash)
                .flatMap(texts::find)
                .filter(stored -> Quotes.isIn(stored, quote))
                .isPresent();
    }

    private SaidComment decide(
            Existing article, CommentCommand command, @Nullable CanonicalText words, String commandId) {
        Optional<Commit> before = log.findCommit(commandId);
        if (before.isPresent()) return after(article, before.get());
        try {
            var policy = desk.policy(article.record().portal());
            commands.decide(command, article, policy, words, commandId, Traces.current());
            return after(article, log.findCommit(commandId).orElseThrow());
        } catch (AlreadyCommittedException e) {
            return after(article, e.commit());
        } catch (CommentRefusal refusal) {
            throw problem(refusal.rule());
        }
    }

    private SaidComment after(Existing article, Commit commit) {
        CommentEvent event = events.comment(commit.events().getFirst()).orElseThrow();
        String articleId = article.record().id().value();
        return said(discussions.find(articleId).find(event.commentId()).orElseThrow());
    }

    private SaidComment said(Comment comment) {
        Optional<ObjectNode> words = texts.find(comment.words());
        return new SaidComment(
                comment.id(),
                comment.answers(),
                comment.revision(),
                comment.by(),
                comment.onBehalfOf(),
                comment.at(),
                words.map(stored -> stored.path("text").asString("")).orElse(null),
                words.map(stored -> stored.path("quote"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .orElse(null),
                comment.settled());
    }

    private static ProblemException problem(CommentRule rule) {
        int status = switch (rule.code()) {
            case "not-found" -> 404;
            case "not-entitled" -> 403;
            case "wrong-state" -> 409;
            default -> 422;
        };
        ProblemException problem =
                ProblemException.of(status, rule.code(), rule.message()).rule(rule.id(), null);
        return rule.field().isEmpty() ? problem : problem.error(rule.field(), rule.code(), rule.message());
    }
}
