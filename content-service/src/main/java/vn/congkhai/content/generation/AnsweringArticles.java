package vn.congkhai.content.generation;

import java.util.Collection;
import java.util.Map;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;

/** The articles that answer, whichever generation they are of. What is missing is missing only if no other one answers by now. */
public final class AnsweringArticles implements ArticleStore {
    private final Generations generations;

    /** Reads from the one that answers. */
    public AnsweringArticles(Generations generations) {
        this.generations = generations;
    }

    @Override
    public Map<String, Article> findAll(Collection<String> keys) {
        Generation read = generations.answering();
        Map<String, Article> found = read.articles().findAll(keys);
        while (found.size() < keys.size()) {
            Generation now = found.isEmpty() ? generations.look() : generations.answering();
            if (now.number() == read.number()) break;
            read = now;
            found = read.articles().findAll(keys);
        }
        return found;
    }

    @Override
    public void save(Collection<Article> articles) {
        generations.answering().articles().save(articles);
    }
}
