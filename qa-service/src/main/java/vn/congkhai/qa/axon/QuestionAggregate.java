package vn.congkhai.qa.axon;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.congkhai.qa.question.Question;
import vn.congkhai.qa.question.QuestionDecider;
import vn.congkhai.qa.question.QuestionEvent;

/** A question as Axon loads it: folds events, asks the decider, applies what it says. */
class QuestionAggregate {
    @AggregateIdentifier
    private @Nullable String questionId;

    private Question question = new Question.Unasked();

    QuestionAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PolicedCommand policed) {
        QuestionDecider.decide(policed.command(), question, policed.policy()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(QuestionEvent event) {
        questionId = event.questionId();
        question = question.evolve(event);
    }
}
