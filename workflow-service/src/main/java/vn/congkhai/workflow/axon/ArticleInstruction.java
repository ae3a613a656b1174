package vn.congkhai.workflow.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.ArticleCommand;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.stored.CanonicalText;

/**
 * A command with what the shell needs around it.
 *
 * @param text canonical JSON of the revision the command offers, stored only once the decider has accepted it
 */
record ArticleInstruction(
        @TargetAggregateIdentifier String articleId,
        ArticleCommand command,
        EditorialPolicy policy,
        @Nullable CanonicalText text) {}
