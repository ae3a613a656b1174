package vn.congkhai.content.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.article.Watermark;

/** Articles, one document each, {@code _id = <portal>/<id>}. */
final class MongoArticleStore implements ArticleStore {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> articles;

    MongoArticleStore(MongoCollection<Document> articles) {
        this.articles = articles;
    }

    @Override
    public Map<String, Article> findAll(Collection<String> keys) {
        Map<String, Article> found = new HashMap<>();
        if (keys.isEmpty()) return found;
        for (Document document : articles.find(Filters.in("_id", keys)))
            found.put(document.getString("_id"), ArticleDocuments.read(document));
        return found;
    }

    @Override
    public Map<String, Watermark> watermarks(Collection<String> keys) {
        Map<String, Watermark> found = new HashMap<>();
        if (keys.isEmpty()) return found;
        for (Document document : articles.find(Filters.in("_id", keys)).projection(ArticleDocuments.WATERMARK))
            ArticleDocuments.watermark(document).ifPresent(read -> found.put(document.getString("_id"), read));
        return found;
    }

    @Override
    public void save(Collection<Article> changed) {
        if (changed.isEmpty()) return;
        List<WriteModel<Document>> writes = changed.stream()
                .<WriteModel<Document>>map(article -> new ReplaceOneModel<>(
                        Filters.eq("_id", article.key()), ArticleDocuments.write(article), UPSERT))
                .toList();
        articles.bulkWrite(writes);
    }
}
