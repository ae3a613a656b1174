package vn.congkhai.kit.log;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** What a projection of the log is kept in. */
public final class Projected {
    private Projected() {}

    /**
     * A collection that only one projection writes, and makes again from the log. Its writes are answered before they are durable: what
     * a server loses of them it loses with the token saved after them, and the same commits come again.
     */
    public static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name).withWriteConcern(WriteConcern.W1);
    }
}
