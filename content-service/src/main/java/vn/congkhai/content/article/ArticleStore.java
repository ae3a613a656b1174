package vn.congkhai.content.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where articles are kept; every read is by key. */
public interface ArticleStore {
    /** One article of a portal; an id of another portal finds nothing. */
    default Optional<Article> find(String portal, String id) {
        String key = Article.key(portal, id);
        return Optional.ofNullable(findAll(List.of(key)).get(key));
    }

    /** Those of the articles that are there, by key. */
    Map<String, Article> findAll(Collection<String> keys);

    /** How far those of the articles are that are there, as far as it can be told. */
    default Map<String, Watermark> watermarks(Collection<String> keys) {
        Map<String, Watermark> found = new HashMap<>();
        findAll(keys).forEach((key, article) -> found.put(key, article.watermark()));
        return found;
    }

    /** Writes the articles, each at once and whole. */
    void save(Collection<Article> articles);
}
