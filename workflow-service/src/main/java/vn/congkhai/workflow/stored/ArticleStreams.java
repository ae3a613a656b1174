package vn.congkhai.workflow.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.article.Article;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleEvent;

/** Articles as the log tells them: never behind, and at any position of the past. */
public final class ArticleStreams {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final CommitLog log;
    private final WorkflowEvents events;

    /** One event of an article with its place in the log. */
    public record Step(LoggedEvent logged, ArticleEvent event) {}

    public ArticleStreams(CommitLog log, WorkflowEvents events) {
        this.log = log;
        this.events = events;
    }

    /** Whether the text can be the id of an article at all. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** The history of an article, oldest first; empty when there is none. */
    public List<Step> steps(String id) {
        return isId(id) ? steps(log.stream(id, 0)) : List.of();
    }

    /** The history of the article that an event is of, for who follows the log: at least to this event. */
    public List<Step> stepsTo(LoggedEvent event) {
        return steps(log.streamTo(event));
    }

    private List<Step> steps(List<LoggedEvent> history) {
        List<Step> steps = new ArrayList<>(history.size());
        for (LoggedEvent logged : history) {
            events.article(logged).ifPresent(event -> steps.add(new Step(logged, event)));
        }
        return steps;
    }

    /** The article that an event is of, for who follows the log: at least as the event left it. */
    public Optional<Existing> findTo(LoggedEvent event) {
        return fold(stepsTo(event), Long.MAX_VALUE);
    }

    /** The article as it is now. */
    public Optional<Existing> find(String id) {
        return fold(steps(id), Long.MAX_VALUE);
    }

    /** The article as it was after the commit at a position. */
    public Optional<Existing> findAt(String id, long position) {
        return fold(steps(id), position);
    }

    /** The article as it was at a version, which is its number of events. */
    public Optional<Existing> findVersion(String id, long version) {
        Article article = Article.unsubmitted();
        for (Step step : steps(id)) {
            if (step.logged().sequence() >= version) break;
            article = article.evolve(step.event());
        }
        return article instanceof Existing existing ? Optional.of(existing) : Optional.empty();
    }

    /** Folds the events up to and with a position. */
    public static Optional<Existing> fold(List<Step> steps, long position) {
        Article article = Article.unsubmitted();
        for (Step step : steps) {
            if (step.logged().position() > position) break;
            article = article.evolve(step.event());
        }
        return article instanceof Existing existing ? Optional.of(existing) : Optional.empty();
    }
}
