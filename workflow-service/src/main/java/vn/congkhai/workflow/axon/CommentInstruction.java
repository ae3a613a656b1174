package vn.congkhai.workflow.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.comment.CommentCommand;
import vn.congkhai.workflow.stored.CanonicalText;

/**
 * A command about the discussion of an article.
 *
 * @param stream the discussion's stream, beside the article's own
 * @param article as it is at this moment
 * @param words what is said, stored only once the decider has accepted it
 */
record CommentInstruction(
        @TargetAggregateIdentifier String stream,
        CommentCommand command,
        Existing article,
        EditorialPolicy policy,
        @Nullable CanonicalText words) {}
