package vn.congkhai.qa.files;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.qa.casefile.Attachment;

/**
 * Tệp đã tải lên mà chưa dùng: known for an hour, with the key that afterwards only the sealed event has. What nobody has attached
 * by then is deleted.
 */
public final class MongoUploads {
    /** How long an upload may be attached. */
    public static final Duration KEPT = Duration.ofHours(1);

    private static final String KEY = "key";
    private static final String SIZE = "size";

    private final MongoCollection<Document> uploads;
    private final SealedFiles files;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public MongoUploads(MongoDatabase database, SealedFiles files, Clock clock) {
        this.uploads = database.getCollection("uploads");
        this.files = files;
        this.clock = clock;
    }

    /** Stores a file. It is noted before it is there: one that a crash leaves behind is deleted as unused. */
    public Attachment take(String portal, @Nullable String fileName, InputStream content) throws IOException {
        String name = FileKind.cleaned(fileName);
        String type = FileKind.of(name);
        String id = Ids.uuidV7().toString();
        byte[] key = new byte[SealedFiles.KEY_BYTES];
        random.nextBytes(key);
        var upload = new Document("_id", id)
                .append("portal", portal)
                .append("name", name)
                .append("type", type)
                .append(KEY, Base64.getEncoder().encodeToString(key))
                .append("at", Date.from(clock.instant()));
        uploads.insertOne(upload);
        long size = files.put(id, key, content);
        uploads.replaceOne(Filters.eq("_id", id), upload.append(SIZE, size));
        return new Attachment(id, name, type, size, upload.getString(KEY));
    }

    /** What was uploaded on this portal within the hour, of these ids; those that are not there are left out. */
    public List<Attachment> find(String portal, List<String> ids) {
        List<Attachment> found = new ArrayList<>();
        for (String id : ids.stream().distinct().toList()) find(portal, id).ifPresent(found::add);
        return found;
    }

    private Optional<Attachment> find(String portal, String id) {
        Document upload = uploads.find(Filters.eq("_id", id)).first();
        if (upload == null || !portal.equals(upload.getString("portal")) || !upload.containsKey(SIZE)) {
            return Optional.empty();
        }
        if (upload.getDate("at").toInstant().isBefore(clock.instant().minus(KEPT))) return Optional.empty();
        return Optional.of(new Attachment(
                id,
                upload.getString("name"),
                upload.getString("type"),
                upload.get(SIZE, Number.class).longValue(),
                upload.getString(KEY)));
    }

    /** The file belongs to a question now: its key is kept nowhere else any more. */
    public void attached(List<String> ids) {
        for (String id : ids) uploads.deleteOne(Filters.eq("_id", id));
    }

    /** Deletes what was not attached in time; how many. */
    public int deleteUnused() throws IOException {
        // Twice the time: an upload of the last minute may be in a question that is just being received.
        Instant before = clock.instant().minus(KEPT.multipliedBy(2));
        int deleted = 0;
        for (Document upload : uploads.find()) {
            if (!upload.getDate("at").toInstant().isBefore(before)) continue;
            files.delete(upload.getString("_id"));
            uploads.deleteOne(Filters.eq("_id", upload.getString("_id")));
            deleted++;
        }
        return deleted;
    }
}
