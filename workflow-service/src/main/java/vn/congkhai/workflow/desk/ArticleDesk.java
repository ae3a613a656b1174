package vn.congkhai.workflow.desk;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.tracing.Traces;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleCommand;
import vn.congkhai.workflow.article.ArticleCommand.SubmitArticle;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.article.RuleViolation;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.axon.WorkflowCommands;
import vn.congkhai.workflow.policy.EditorialPolicies;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.CanonicalText;

/** Takes a command to the article and answers with what the article then is; the same command id is carried out once. */
public final class ArticleDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleDesk.class);

    private final CommitLog log;
    private final ArticleStreams articles;
    private final WorkflowCommands commands;
    private final EditorialPolicies policies;
    private final Clock clock;
    private final MeterRegistry meters;

    public ArticleDesk(
            CommitLog log,
            ArticleStreams articles,
            WorkflowCommands commands,
            EditorialPolicies policies,
            Clock clock,
            MeterRegistry meters) {
        this.log = log;
        this.articles = articles;
        this.commands = commands;
        this.policies = policies;
        this.clock = clock;
        this.meters = meters;
    }

    /** The moment of a decision, in milliseconds as the log keeps them. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The policy of a portal.
     *
     * @throws ProblemException 403 not-entitled for the ICT centre, which has no articles
     */
    public EditorialPolicy policy(String portal) {
        return policies.find(portal)
                .orElseThrow(() -> ProblemException.of(403, "not-entitled", "Trung tâm CNTT không có tin, bài.")
                        .rule("the-centre-has-no-articles", null));
    }

    /**
     * The article, if it is this portal's.
     *
     * @throws ProblemException 404 for an unknown id and for another portal's
     */
    public Existing find(String portal, String articleId) {
        return articles.find(articleId)
                .filter(article -> article.record().portal().equals(portal))
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Lets through who may destroy texts of this article, before anything is said about what he asked for.
     *
     * @throws ProblemException 403 not-entitled or delegation-invalid for everybody else
     */
    public void requireDestroyer(String portal, Existing article, Signatory by) {
        try {
            policy(portal).requireDestroyer(article, by, now());
        } catch (RuleViolation violation) {
            throw Refusals.problem(violation);
        }
    }

    /** The article as it was at a version; empty when it never had that one. */
    public Optional<Existing> findVersion(String articleId, long version) {
        return articles.findVersion(articleId, version);
    }

    /**
     * Carries the command out.
     *
     * @param text canonical JSON of the offered revision, if any
     * @throws ProblemException when a rule refuses it, 422 idempotency-key-reused when its id was used for something else
     */
    public Existing handle(String portal, ArticleCommand command, @Nullable CanonicalText text, String commandId) {
        Optional<Commit> before = log.findCommit(commandId);
        if (before.isPresent()) return repeated(command, before.get());
        try {
            Existing article = (Existing) commands.decide(command, policy(portal), text, commandId, Traces.current());
            LOG.info(
                    "article {} {} -> {} version {}",
                    command.articleId(),
                    command.getClass().getSimpleName(),
                    article.state(),
                    article.record().version());
            meters.counter("congkhai.article.transitions", "portal", portal, "to", article.state())
                    .increment();
            return article;
        } catch (AlreadyCommittedException e) {
            return repeated(command, e.commit());
        } catch (RuleViolation violation) {
            // Whoever asks again while his first request is still at work finds what that one has just changed.
            Optional<Commit> meanwhile = log.findCommit(commandId);
            if (meanwhile.isPresent()) return repeated(command, meanwhile.get());
            LOG.info(
                    "article {} refused: {}",
                    command.articleId(),
                    violation.rule().id());
            throw Refusals.problem(violation);
        }
    }

    /** The article as the command left it when it was given before; one that submits makes a new id each time. */
    private Existing repeated(ArticleCommand command, Commit commit) {
        LoggedEvent first = commit.events().getFirst();
        boolean same = command instanceof SubmitArticle
                ? first.sequence() == 0
                : first.aggregateId().equals(command.articleId().value());
        return articles.findAt(first.aggregateId(), commit.position())
                .filter(_ -> same)
                .orElseThrow(() -> new ProblemException(Problems.keyReused()));
    }
}
