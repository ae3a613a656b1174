package vn.congkhai.workflow.destruction;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.workflow.article.Archive;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleEvent.ArticleDestroyed;
import vn.congkhai.workflow.attachments.Uploading;
import vn.congkhai.workflow.comment.CommentEvent.CommentWritten;
import vn.congkhai.workflow.stored.ArticleStreams;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;
import vn.congkhai.workflow.unsent.KeepingUnsentForms;

/**
 * Follows the log and destroys the texts it says are destroyed, with the files that no other text of the article names, the
 * words of every comment on them and what anybody typed from them and did not send. The files go first: as long as the text is
 * there, a batch that comes again still knows them.
 */
public final class DestroyingTexts implements CommitListener {
    private static final Logger LOG = LoggerFactory.getLogger(DestroyingTexts.class);
    private final WorkflowEvents events;
    private final ArticleStreams articles;
    private final DiscussionStreams discussions;
    private final TextStore texts;
    private final Uploading files;
    private final KeepingUnsentForms unsent;

    public DestroyingTexts(
            WorkflowEvents events,
            ArticleStreams articles,
            DiscussionStreams discussions,
            TextStore texts,
            Uploading files,
            KeepingUnsentForms unsent) {
        this.events = events;
        this.articles = articles;
        this.discussions = discussions;
        this.texts = texts;
        this.files = files;
        this.unsent = unsent;
    }

    @Override
    public void on(List<Commit> batch) {
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                events.article(logged)
                        .filter(ArticleDestroyed.class::isInstance)
                        .map(ArticleDestroyed.class::cast)
                        .ifPresent(this::destroy);
                events.comment(logged)
                        .filter(CommentWritten.class::isInstance)
                        .map(CommentWritten.class::cast)
                        .ifPresent(this::destroyIfTooLate);
            }
        }
    }

    private void destroy(ArticleDestroyed event) {
        String hash = event.destruction().contentHash();
        unsent.dropArticle(event.articleId().value());
        discussions.find(event.articleId().value()).comments().stream()
                .filter(comment -> comment.contentHash().equals(hash))
                .forEach(comment -> texts.destroy(comment.words()));
        Optional<ObjectNode> text = texts.find(hash);
        if (text.isEmpty()) return;
        Existing article = articles.find(event.articleId().value()).orElseThrow();
        Set<String> doomed = files(text.get());
        doomed.removeAll(kept(article.record().archive(), hash));
        doomed.forEach(id -> files.destroy(article.record().portal(), id));
        texts.destroy(hash);
        LOG.info(
                "text {} of article {} destroyed by decision {}",
                hash,
                event.articleId(),
                event.destruction().decision().number());
    }

    /** Said while the text was being destroyed: the words go as soon as the log has them. */
    private void destroyIfTooLate(CommentWritten event) {
        Archive archive =
                articles.find(event.articleId().value()).orElseThrow().record().archive();
        if (archive.destruction(event.revision()).isPresent()) texts.destroy(event.words());
    }

    private Set<String> kept(Archive archive, String destroyed) {
        Set<String> kept = new HashSet<>();
        for (String hash : archive.hashes().values()) {
            if (!hash.equals(destroyed)) texts.find(hash).ifPresent(text -> kept.addAll(files(text)));
        }
        return kept;
    }

    private static Set<String> files(ObjectNode text) {
        Set<String> ids = new HashSet<>();
        for (JsonNode file : text.path("attachments")) ids.add(file.path("id").asString());
        return ids;
    }
}
