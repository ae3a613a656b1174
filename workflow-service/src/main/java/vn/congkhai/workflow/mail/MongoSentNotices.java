package vn.congkhai.workflow.mail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** Settled letters in MongoDB, by id. */
public final class MongoSentNotices implements SentNotices {
    private final MongoCollection<Document> letters;

    public MongoSentNotices(MongoDatabase database) {
        letters = database.getCollection("letters");
    }

    @Override
    public boolean isSettled(String id) {
        return letters.find(Filters.eq("_id", id)).first() != null;
    }

    @Override
    public void settle(String id, boolean sent, Instant at) {
        Document document = new Document("_id", id).append("sent", sent).append("at", Date.from(at));
        letters.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
    }
}
