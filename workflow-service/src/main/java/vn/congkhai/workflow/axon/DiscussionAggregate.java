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
import vn.congkhai.workflow.comment.CommentDecider;
import vn.congkhai.workflow.comment.CommentEvent;
import vn.congkhai.workflow.comment.Discussion;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.stored.TextStore;

/** The discussion of an article in Axon: a shell with no rules. */
@AggregateRoot
class DiscussionAggregate {
    @AggregateIdentifier
    private @Nullable String id;

    private Discussion discussion = Discussion.NONE;

    DiscussionAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Discussion handle(CommentInstruction instruction, TextStore texts) {
        List<CommentEvent> events =
                CommentDecider.decide(instruction.command(), discussion, instruction.article(), instruction.policy());
        if (instruction.words() != null) texts.put(instruction.words());
        events.forEach(AggregateLifecycle::apply);
        return discussion;
    }

    @EventSourcingHandler
    void on(CommentEvent event) {
        id = DiscussionStreams.name(event.articleId().value());
        discussion = discussion.evolve(event);
    }
}
