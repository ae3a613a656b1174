package vn.congkhai.content.consuming;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.list.ListsInMemory;

/** Articles in a map; dies together with the lists it shares a process with. */
final class ArticlesInMemory implements ArticleStore {
    final Map<String, Article> articles = new HashMap<>();
    private final ListsInMemory process;

    ArticlesInMemory(ListsInMemory process) {
        this.process = process;
    }

    @Override
    public Map<String, Article> findAll(Collection<String> keys) {
        Map<String, Article> found = new HashMap<>(articles);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public void save(Collection<Article> changed) {
        for (Article article : changed) {
            if (process.writesUntilDeath-- <= 0) throw new ListsInMemory.Died();
            articles.put(article.key(), article);
        }
    }
}
