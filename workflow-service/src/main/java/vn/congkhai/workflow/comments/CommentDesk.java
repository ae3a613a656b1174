package vn.congkhai.workflow.comments;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
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
import vn.congkhai.workflow.comment.CommentEvent.CommentSettled;
import vn.congkhai.workflow.comment.CommentEvent.CommentWritten;
import vn.congkhai.workflow.comment.CommentRefusal;
import vn.congkhai.workflow.comment.CommentRule;
import vn.congkhai.workflow.comment.Discussion;
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
    public List<SaidComment> of(Existing article) {
        return discussions.find(article.record().id().value()).comments().stream()
                .map(comment -> said(comment, article))
                .toList();
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
        // One that is too long is refused, and not looked for: that could take minutes.
        boolean found = quote != null && quote.length() <= Discussion.LONGEST_QUOTE && isIn(article, wanted, quote);
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
        if (before.isPresent()) return repeated(article, command, before.get());
        try {
            var policy = desk.policy(article.record().portal());
            Discussion discussion = commands.decide(command, article, policy, words, commandId, Traces.current());
            return said(discussion.find(command.commentId()).orElseThrow(), article);
        } catch (AlreadyCommittedException e) {
            return repeated(article, command, e.commit());
        } catch (CommentRefusal refusal) {
            throw problem(refusal.rule());
        }
    }

    private SaidComment repeated(Existing article, CommentCommand command, Commit commit) {
        CommentEvent done = events.comment(commit.events().getFirst())
                .filter(event -> event.articleId().equals(article.record().id()) && hasDone(command, event))
                .orElseThrow(() -> new ProblemException(Problems.keyReused()));
        Discussion discussion = discussions.find(article.record().id().value());
        return said(discussion.find(done.commentId()).orElseThrow(), article);
    }

    /** Whether the event is what the command wants; the comment's own id was made anew, and its words carry it. */
    private static boolean hasDone(CommentCommand command, CommentEvent event) {
        return switch (command) {
            case WriteComment write ->
                event instanceof CommentWritten written
                        && Objects.equals(written.answers(), write.answers())
                        && (write.answers() != null || Objects.equals(write.revision(), written.revision()))
                        && TextStore.comment(written.commentId(), write.text(), write.quote())
                                .hash()
                                .equals(written.words());
            case SettleComment settle ->
                event instanceof CommentSettled settled && settled.commentId().equals(settle.commentId());
        };
    }

    private SaidComment said(Comment comment, Existing article) {
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
                comment.settled(),
                comment.overtaken(article.record()));
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
