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
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;

/**
 * The answers of commands, kept in the service's own database for seven days. Headers and body may hold a tracking code or what
 * a citizen wrote, so they lie there sealed under the caller's own key.
 */
public final class StoredAnswers {
    /** How long a repeated command gets the same answer. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final MongoCollection<Document> answers;
    private final AnswerSeal seal;

    /** @param database the service's own */
    public StoredAnswers(MongoDatabase database, AnswerSeal seal) {
        this.answers = database.getCollection("idempotency");
        this.seal = seal;
    }

    /** @param scopedKey the caller's key with what it belongs to; it opens the answer and is not stored */
    Optional<StoredAnswer> find(CommandId id, String scopedKey) {
        return Optional.ofNullable(answers.find(Filters.eq("_id", id.value())).first())
                .flatMap(document -> answer(document, scopedKey));
    }

    void store(CommandId id, String scopedKey, StoredAnswer answer, Instant now) {
        var secret = new Document("headers", new Document(new TreeMap<String, Object>(answer.headers())))
                .append("body", new Binary(answer.body()));
        byte[] plain = bytes(secret);
        var document = new Document("_id", id.value())
                .append("fingerprint", answer.fingerprint())
                .append("status", answer.status())
                .append("sealed", new Binary(seal.seal(scopedKey, plain)))
                .append("at", Date.from(now));
        answers.replaceOne(Filters.eq("_id", id.value()), document, new ReplaceOptions().upsert(true));
    }

    /** Forgets what nobody will repeat any more. Reads the whole collection: once an hour, not at every command. */
    long forgetOlderThan(Instant time) {
        return answers.deleteMany(Filters.lt("at", Date.from(time))).getDeletedCount();
    }

    private static byte[] bytes(Document document) {
        var raw = new RawBsonDocument(document, new DocumentCodec()).getByteBuffer();
        byte[] bytes = new byte[raw.remaining()];
        raw.get(bytes);
        return bytes;
    }

    private Optional<StoredAnswer> answer(Document document, String scopedKey) {
        byte[] sealed = document.get("sealed", new Binary(new byte[0])).getData();
        return seal.open(scopedKey, sealed)
                .map(plain -> new RawBsonDocument(plain).decode(new DocumentCodec()))
                .map(secret -> answer(document, secret));
    }

    private static StoredAnswer answer(Document document, Document secret) {
        var headers = new TreeMap<String, String>();
        for (Map.Entry<String, Object> header :
                secret.get("headers", new Document()).entrySet())
            headers.put(header.getKey(), header.getValue().toString());
        return new StoredAnswer(
                document.getString("fingerprint"),
                document.getInteger("status", 200),
                headers,
                secret.get("body", new Binary(new byte[0])).getData());
    }
}
