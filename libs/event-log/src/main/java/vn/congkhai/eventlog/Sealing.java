package vn.congkhai.eventlog;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Seals what a citizen told us, AES-256-GCM under a key of the person's own. Events hold only ciphertext; deleting the key
 * makes every copy of it unreadable for ever, and no hash of the log changes.
 */
public final class Sealing {
    private static final int KEY_BYTES = 32;
    private static final int DUPLICATE_KEY = 11000;
    private final MongoCollection<Document> keys;
    private final SecureRandom random = new SecureRandom();

    public Sealing(MongoDatabase database) {
        this.keys = database.getCollection("subject-keys").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Seals texts for one subject with its key at hand; for as long as one act needs it, never kept. */
    @FunctionalInterface
    public interface Sealer {
        /** The text as nobody reads it without the subject's key. */
        String seal(String text);
    }

    /** Seals a text for a subject, making the subject's key on first use. */
    public String seal(String subjectId, String text) {
        byte[] existing = existingKey(subjectId);
        return sealed(existing == null ? newKey(subjectId) : existing, subjectId, text);
    }

    /** For a subject that nothing was sealed for yet: its key is durable when this returns, and several texts cost one write. */
    public Sealer sealerOfNew(String subjectId) {
        byte[] key = newKey(subjectId);
        return text -> sealed(key, subjectId, text);
    }

    private static String sealed(byte[] key, String subjectId, String text) {
        try {
            byte[] sealed = new AesGcmJce(key)
                    .encrypt(text.getBytes(StandardCharsets.UTF_8), subjectId.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    /** Opens what was sealed for a subject; empty when the subject was forgotten. */
    public Optional<String> open(String subjectId, String sealed) {
        byte[] key = existingKey(subjectId);
        if (key == null) return Optional.empty();
        try {
            byte[] text = new AesGcmJce(key)
                    .decrypt(Base64.getDecoder().decode(sealed), subjectId.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed data of another subject, or damaged", e);
        }
    }

    /** Deletes the subject's key: everything sealed for it becomes unreadable. */
    public void forget(String subjectId) {
        keys.deleteOne(Filters.eq("_id", subjectId));
    }

    /** A fresh key, or the one that somebody has made meanwhile. */
    private byte[] newKey(String subjectId) {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        try {
            keys.insertOne(new Document("_id", subjectId).append("key", new Binary(fresh)));
            return fresh;
        } catch (MongoWriteException e) {
            byte[] first = existingKey(subjectId);
            if (e.getError().getCode() != DUPLICATE_KEY || first == null) throw e;
            return first;
        }
    }

    private byte @Nullable [] existingKey(String subjectId) {
        Document document = keys.find(Filters.eq("_id", subjectId)).first();
        return document == null ? null : document.get("key", Binary.class).getData();
    }
}
