package vn.congkhai.workflow.comments;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.congkhai.kit.log.Projected;

/** Numbers in MongoDB: one document per article with open comments, read and replaced by its key. */
public final class MongoOpenComments implements OpenComments {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("open_comments");

    private final MongoCollection<Document> numbers;

    public MongoOpenComments(MongoDatabase database) {
        numbers = Projected.collection(database, COLLECTIONS.getFirst());
    }

    @Override
    public Map<String, Integer> of(Collection<String> articleIds) {
        Map<String, Integer> open = new HashMap<>();
        if (articleIds.isEmpty()) return open;
        for (Document document : numbers.find(Filters.in("_id", articleIds))) {
            open.put(document.getString("_id"), document.getInteger("open"));
        }
        return open;
    }

    @Override
    public void save(String articleId, int open) {
        if (open == 0) {
            numbers.deleteOne(Filters.eq("_id", articleId));
            return;
        }
        Document document = new Document("_id", articleId).append("open", open);
        numbers.replaceOne(Filters.eq("_id", articleId), document, new ReplaceOptions().upsert(true));
    }
}
