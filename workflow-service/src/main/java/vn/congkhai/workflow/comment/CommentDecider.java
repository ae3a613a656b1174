package vn.congkhai.workflow.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.Archive;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.Article.Published;
import vn.congkhai.workflow.article.Article.Withdrawn;
import vn.congkhai.workflow.article.ArticleRecord;
import vn.congkhai.workflow.article.Authority;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.comment.CommentCommand.SettleComment;
import vn.congkhai.workflow.comment.CommentCommand.WriteComment;
import vn.congkhai.workflow.comment.CommentEvent.CommentSettled;
import vn.congkhai.workflow.comment.CommentEvent.CommentWritten;

/** Decides over comments: what is there first, then rights, then states, then words. */
public final class CommentDecider {
    private CommentDecider() {}

    /**
     * What the command makes of the discussion.
     *
     * @throws CommentRefusal naming the rule that was broken
     */
    public static List<CommentEvent> decide(
            CommentCommand command, Discussion discussion, Existing article, EditorialPolicy policy) {
        return switch (command) {
            case WriteComment write -> write(write, discussion, article, policy);
            case SettleComment settle -> settle(settle, discussion, article, policy);
        };
    }

    private static List<CommentEvent> write(
            WriteComment command, Discussion discussion, Existing article, EditorialPolicy policy) {
        Comment answered = command.answers() == null ? null : require(discussion, command.answers());
        Authority authority = requireAuthority(command, article, policy);
        if (answered != null) {
            refuseIf(answered.answers() != null, CommentRule.AN_ANSWER_BELONGS_TO_ITS_COMMENT);
            refuseIf(answered.settled() != null, CommentRule.A_SETTLED_COMMENT_TAKES_NO_ANSWER);
            refuseIf(answered.overtaken(article.record()), CommentRule.A_PUBLISHED_TEXT_TAKES_NO_COMMENT);
        }
        refuseIf(discussion.comments().size() >= Discussion.MOST, CommentRule.A_DISCUSSION_IS_BOUNDED);
        int revision = revision(command, answered);
        String contentHash = contentHash(revision, article.record());
        checkWords(command);
        return List.of(new CommentWritten(
                article.record().id(),
                article.record().portal(),
                command.commentId(),
                command.answers(),
                revision,
                contentHash,
                command.words(),
                authority.actor(),
                authority.onBehalfOf(),
                command.at()));
    }

    private static List<CommentEvent> settle(
            SettleComment command, Discussion discussion, Existing article, EditorialPolicy policy) {
        Comment comment = require(discussion, command.commentId());
        Authority authority = requireAuthority(command, article, policy);
        refuseIf(comment.answers() != null, CommentRule.AN_ANSWER_BELONGS_TO_ITS_COMMENT);
        refuseIf(comment.settled() != null, CommentRule.A_COMMENT_IS_SETTLED_ONCE);
        refuseIf(comment.overtaken(article.record()), CommentRule.A_PUBLISHED_TEXT_TAKES_NO_COMMENT);
        return List.of(new CommentSettled(
                article.record().id(),
                comment.id(),
                comment.revision(),
                authority.actor(),
                authority.onBehalfOf(),
                command.at()));
    }

    private static Comment require(Discussion discussion, String id) {
        return discussion.find(id).orElseThrow(() -> new CommentRefusal(CommentRule.NO_SUCH_COMMENT));
    }

    private static Authority requireAuthority(CommentCommand command, Existing article, EditorialPolicy policy) {
        Authority authority = policy.worksOn(article, command.by(), command.at())
                .orElseThrow(() -> new CommentRefusal(CommentRule.COMMENTS_ARE_FOR_WHO_WORKS_ON_THE_ARTICLE));
        refuseIf(!onItsWay(article), CommentRule.AN_ARTICLE_ON_ITS_WAY_IS_COMMENTED_ON);
        return authority;
    }

    /** Whether there is a text that still goes through the steps. */
    public static boolean onItsWay(Existing article) {
        return !(article instanceof Published) && !(article instanceof Withdrawn);
    }

    private static int revision(WriteComment command, @Nullable Comment answered) {
        if (answered != null) return answered.revision();
        Integer revision = command.revision();
        if (revision == null) throw new CommentRefusal(CommentRule.A_COMMENT_IS_ABOUT_A_REVISION);
        return revision;
    }

    private static String contentHash(int revision, ArticleRecord article) {
        Archive archive = article.archive();
        refuseIf(archive.destruction(revision).isPresent(), CommentRule.A_DESTROYED_TEXT_TAKES_NO_COMMENT);
        String hash =
                archive.hash(revision).orElseThrow(() -> new CommentRefusal(CommentRule.A_COMMENT_IS_ABOUT_A_REVISION));
        refuseIf(revision <= article.publishedRevision(), CommentRule.A_PUBLISHED_TEXT_TAKES_NO_COMMENT);
        return hash;
    }

    private static void checkWords(WriteComment command) {
        String text = command.text();
        refuseIf(text.isBlank() || text.length() > Discussion.LONGEST, CommentRule.A_COMMENT_SAYS_SOMETHING);
        String quote = command.quote();
        if (quote == null) return;
        refuseIf(quote.length() > Discussion.LONGEST_QUOTE, CommentRule.A_QUOTE_IS_BOUNDED);
        refuseIf(!command.quoteFound(), CommentRule.A_QUOTE_IS_FROM_THE_TEXT);
    }

    private static void refuseIf(boolean broken, CommentRule rule) {
        if (broken) throw new CommentRefusal(rule);
    }
}
