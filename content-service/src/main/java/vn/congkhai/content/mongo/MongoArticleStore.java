package vn.congkhai.content.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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

/** Articles, one document each, {@code _id = <portal>/<id>}. */
public final class MongoArticleStore implements ArticleStore {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> articles;

    /** Keeps articles in that database. */
    public MongoArticleStore(MongoDatabase database) {
        this.articles = database.getCollection("articles");
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
    public void save(Collection<Article> changed) {
        if (changed.isEmpty()) return;
        List<WriteModel<Document>> writes = changed.stream()
                .<WriteModel<Document>>map(article -> new ReplaceOneModel<>(
                        Filters.eq("_id", article.key()), ArticleDocuments.write(article), UPSERT))
                .toList();
        articles.bulkWrite(writes);
    }
}
