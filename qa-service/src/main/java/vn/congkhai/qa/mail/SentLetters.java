package vn.congkhai.qa.mail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** Which events have had their letter: event id, outcome and time, no person. */
public final class SentLetters {
    private final MongoCollection<Document> letters;

    public SentLetters(MongoDatabase database) {
        this.letters = database.getCollection("letters");
    }

    boolean isSettled(String eventId) {
        return letters.find(Filters.eq("_id", eventId)).first() != null;
    }

    void settle(String eventId, Outcome outcome, Instant at) {
        Document document =
                new Document("_id", eventId).append("outcome", outcome.name()).append("at", Date.from(at));
        letters.replaceOne(Filters.eq("_id", eventId), document, new ReplaceOptions().upsert(true));
    }

    /** How a letter ended. */
    enum Outcome {
        /** The mail server has it. */
        SENT,
        /** The mail server will never take it. */
        REFUSED
    }
}
