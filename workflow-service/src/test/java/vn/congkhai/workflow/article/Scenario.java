package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;

/** Given what happened, when a command comes, then these events or this rule. */
final class Scenario {
    private final EditorialPolicy policy;
    private final List<ArticleEvent> past;

    private Scenario(EditorialPolicy policy, List<ArticleEvent> past) {
        this.policy = policy;
        this.past = new ArrayList<>(past);
    }

    static Scenario given(EditorialPolicy policy, List<ArticleEvent> past) {
        return new Scenario(policy, past);
    }

    static Scenario givenNothing(EditorialPolicy policy) {
        return new Scenario(policy, List.of());
    }

    Outcome when(ArticleCommand command) {
        return new Outcome(command);
    }

    /** A story: the command is carried out and belongs to the past of the next one. */
    Scenario then(ArticleCommand command) {
        past.addAll(ArticleDecider.decide(command, Article.of(past), policy));
        return this;
    }

    Article article() {
        return Article.of(past);
    }

    Article.Existing existing() {
        return (Article.Existing) article();
    }

    final class Outcome {
        private final ArticleCommand command;

        private Outcome(ArticleCommand command) {
            this.command = command;
        }

        private List<ArticleEvent> decide() {
            return ArticleDecider.decide(command, Article.of(past), policy);
        }

        void then(Class<?>... events) {
            assertThat(decide()).extracting(Object::getClass).isEqualTo(List.of(events));
        }

        ArticleEvent event() {
            assertThat(decide()).isNotEmpty();
            return decide().getFirst();
        }

        RuleViolation thenRefused(EditorialRule rule) {
            RuleViolation violation = catchThrowableOfType(RuleViolation.class, this::decide);
            assertThat(violation).as("refused").isNotNull();
            assertThat(violation.rule()).isEqualTo(rule);
            return violation;
        }
    }
}
