package vn.congkhai.workflow.worklist;

import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.tracing.Traces;
import vn.congkhai.workflow.article.ArticleCommand.PublishArticle;
import vn.congkhai.workflow.article.ArticleId;
import vn.congkhai.workflow.desk.ArticleDesk;

/**
 * Scheduled publication is state, not a timer: what is due is read from the front of the list of approved articles, so nothing is forgotten
 * when the process dies, and the command's id keeps it from happening twice.
 */
public final class PublishingDueArticles {
    private static final Logger LOG = LoggerFactory.getLogger(PublishingDueArticles.class);

    private final ArticleLists lists;
    private final ArticleDesk desk;
    private final Set<String> portals;

    public PublishingDueArticles(ArticleLists lists, ArticleDesk desk, Set<String> portals) {
        this.lists = lists;
        this.desk = desk;
        this.portals = portals;
    }

    /** Publishes whatever is due by the clock of decisions. */
    public void run() {
        Instant now = desk.now();
        for (String portal : portals) {
            for (ArticleRow row : lists.due(portal, now)) publish(row, now);
        }
    }

    private void publish(ArticleRow row, Instant now) {
        String commandId = "publish-%s-%d-%d".formatted(row.id(), row.revision(), row.version());
        Traces.with(null, () -> {
            try {
                desk.handle(row.portal(), new PublishArticle(new ArticleId(row.id()), now), null, commandId);
            } catch (ProblemException changedMeanwhile) {
                LOG.info("article {} is no longer to be published: {}", row.id(), changedMeanwhile.getMessage());
            }
        });
    }
}
