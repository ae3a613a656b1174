package vn.congkhai.kit.idempotency;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;

/** The answers of commands, kept in the service's own database for seven days. */
public final class StoredAnswers {
    /** How long a repeated command gets the same answer. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final MongoCollection<Document> answers;

    /** @param database the service's own */
    public StoredAnswers(MongoDatabase database) {
        this.answers = database.getCollection("idempotency");
    }

    Optional<StoredAnswer> find(CommandId id) {
        return Optional.ofNullable(answers.find(Filters.eq("_id", id.value())).first())
                .map(StoredAnswers::answer);
    }

    void store(CommandId id, StoredAnswer answer, Instant now) {
        var document = new Document("_id", id.value())
                .append("fingerprint", answer.fingerprint())
                .append("status", answer.status())
                .append("headers", new Document(new TreeMap<String, Object>(answer.headers())))
                .append("body", new Binary(answer.body()))
                .append("at", Date.from(now));
        answers.replaceOne(Filters.eq("_id", id.value()), document, new ReplaceOptions().upsert(true));
    }

    /** Forgets what nobody will repeat any more. Reads the whole collection: once an hour, not at every command. */
    long forgetOlderThan(Instant time) {
        return answers.deleteMany(Filters.lt("at", Date.from(time))).getDeletedCount();
    }

    private static StoredAnswer answer(Document document) {
        var headers = new TreeMap<String, String>();
        for (Map.Entry<String, Object> header :
                document.get("headers", new Document()).entrySet())
            headers.put(header.getKey(), header.getValue().toString());
        return new StoredAnswer(
                document.getString("fingerprint"),
                document.getInteger("status", 200),
                headers,
                document.get("body", new Binary(new byte[0])).getData());
    }
}
