package vn.congkhai.workflow.axon;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.Article;
import vn.congkhai.workflow.article.ArticleDecider;
import vn.congkhai.workflow.article.ArticleEvent;
import vn.congkhai.workflow.stored.TextStore;

/** An article in Axon: a shell with no rules. */
@AggregateRoot
class ArticleAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private Article article = Article.unsubmitted();

    ArticleAggregate() {}

    /** The state after the command, so that whoever gave it reads what he wrote. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Article handle(ArticleInstruction instruction, TextStore texts) {
        List<ArticleEvent> events = ArticleDecider.decide(instruction.command(), article, instruction.policy());
        if (instruction.text() != null) texts.put(instruction.text());
        events.forEach(AggregateLifecycle::apply);
        return article;
    }

    @EventSourcingHandler
    void on(ArticleEvent event) {
        id = event.articleId().value();
        article = article.evolve(event);
    }
}
