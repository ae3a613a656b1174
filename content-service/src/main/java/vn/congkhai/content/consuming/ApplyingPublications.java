package vn.congkhai.content.consuming;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.article.Placing;
import vn.congkhai.content.article.Publication;
import vn.congkhai.content.article.Rendition;
import vn.congkhai.content.list.Card;
import vn.congkhai.content.list.EntryKey;
import vn.congkhai.content.list.ListChange;
import vn.congkhai.content.list.ListEdit;
import vn.congkhai.content.list.ListHead;
import vn.congkhai.content.list.ListStore;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.kit.messaging.TopicListener;
import vn.congkhai.kit.tracing.Traces;

/**
 * Áp dụng một loạt công bố: first the articles, so that a withdrawal bites at once and no list links to a page that is not
 * there yet, then every list once. The batch is acknowledged only after both; after a crash in between it comes again, and
 * the article itself tells which lists may still show what.
 *
 * <p>Called by one thread for each generation of the one content-service that projects: lists are read, changed and replaced
 * without a lock.
 */
public final class ApplyingPublications implements TopicListener {
    private static final Logger LOG = LoggerFactory.getLogger(ApplyingPublications.class);

    private final ArticleStore articles;
    private final ListStore lists;
    private final Runnable duplicate;

    /** Applies events to those stores and tells of every event that changed nothing. */
    public ApplyingPublications(ArticleStore articles, ListStore lists, Runnable duplicate) {
        this.articles = articles;
        this.lists = lists;
        this.duplicate = duplicate;
    }

    @Override
    public void on(List<IncomingEvent> events) {
        onceMore(events);
        events.forEach(ApplyingPublications::log);
    }

    /** Applies what was applied elsewhere before, which is no news. */
    void onceMore(List<IncomingEvent> events) {
        apply(events.stream().map(ApplyingPublications::read).toList());
    }

    /** Applies states in the order in which they came. */
    public void apply(List<Publication> publications) {
        Map<String, Article> before = articles.findAll(
                publications.stream().map(Publication::key).distinct().toList());
        Map<String, Article> after = new LinkedHashMap<>();
        for (Publication publication : publications) {
            String key = publication.key();
            @Nullable Article current = after.containsKey(key) ? after.get(key) : before.get(key);
            Optional<Article> next = Article.after(current, publication);
            next.ifPresent(article -> after.put(key, article));
            if (next.isEmpty() || next.get().equals(current)) duplicate.run();
        }
        articles.save(after.values().stream()
                .filter(article -> !article.equals(before.get(article.key())))
                .toList());
        place(after.values().stream().toList());
    }

    private void place(List<Article> changed) {
        Set<String> names = new LinkedHashSet<>();
        for (Article article : changed) {
            article.former().forEach(place -> names.add(place.list()));
            article.placings().forEach(place -> names.add(place.list()));
        }
        Map<String, ListHead> heads = lists.heads(names);
        Map<String, ListEdit> edits = new LinkedHashMap<>();
        for (String name : names) edits.put(name, new ListEdit(heads.getOrDefault(name, ListHead.empty(name)), lists));
        changed.forEach(article -> place(article, edits));
        List<ListChange> changes = edits.values().stream()
                .map(ListEdit::finish)
                .flatMap(Optional::stream)
                .toList();
        if (!changes.isEmpty()) lists.save(changes);
    }

    private static void place(Article article, Map<String, ListEdit> edits) {
        for (Placing place : article.former())
            edit(edits, place).remove(new EntryKey(place.publishedAt(), article.id()));
        Rendition rendition = article.rendition();
        if (rendition == null) return;
        Card card = Cards.of(article, rendition);
        for (Placing place : article.placings()) edit(edits, place).put(card);
    }

    private static ListEdit edit(Map<String, ListEdit> edits, Placing place) {
        ListEdit edit = edits.get(place.list());
        if (edit == null) throw new IllegalStateException("no edit was begun for " + place.list());
        return edit;
    }

    private static Publication read(IncomingEvent event) {
        return event.dataAs(PublicationData.class).toPublication(event.epoch(), event.position());
    }

    /** One line per event with the command's trace, so that an article can be followed through the logs of all services. */
    private static void log(IncomingEvent event) {
        Traces.with(
                event.traceparent(),
                () -> LOG.atInfo()
                        .addKeyValue("articleId", event.key())
                        .addKeyValue("position", event.position())
                        .log("publication applied"));
    }
}
