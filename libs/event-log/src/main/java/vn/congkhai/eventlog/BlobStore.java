package vn.congkhai.eventlog;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Texts by their SHA-256: written before the commit that names them, read by key after. An event carries only the hash, so a
 * text can be destroyed by decision while the log still verifies.
 */
public final class BlobStore {
    private static final int DUPLICATE_KEY = 11000;
    private final MongoCollection<Document> blobs;

    public BlobStore(MongoDatabase database) {
        this.blobs = database.getCollection("blobs").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Stores the bytes, durably when this returns. Storing the same bytes again changes nothing. */
    public String put(byte[] bytes) {
        String hash = sha256(bytes);
        try {
            blobs.insertOne(new Document("_id", hash).append("bytes", new Binary(bytes)));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) throw e;
        }
        return hash;
    }

    /** The bytes with this hash, unless they were never stored or were destroyed. */
    public Optional<byte[]> get(String sha256) {
        return Optional.ofNullable(blobs.find(Filters.eq("_id", sha256)).first())
                .map(document -> document.get("bytes", Binary.class).getData());
    }

    /** Destroys the bytes with this hash, for good when this returns; a hash nothing is stored under changes nothing. */
    public void destroy(String sha256) {
        blobs.deleteOne(Filters.eq("_id", sha256));
    }

    /** SHA-256 as 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return CommitHash.sha256(bytes);
    }
}
