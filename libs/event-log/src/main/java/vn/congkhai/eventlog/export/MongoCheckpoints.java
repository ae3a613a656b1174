package vn.congkhai.eventlog.export;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.json.CanonicalForm;

/** Every checkpoint that was ever signed, by its size, each naming the one before; document 0 names the latest. */
public final class MongoCheckpoints {
    private static final long POINTER = 0;

    private final MongoCollection<Document> checkpoints;

    public MongoCheckpoints(MongoDatabase database) {
        this.checkpoints = database.getCollection("checkpoints").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Keeps a checkpoint; what is kept of this size already stays. */
    public void keep(Checkpoint checkpoint) {
        if (checkpoint.size() == 0) return;
        long before = latestSize();
        if (before >= checkpoint.size()) return;
        Document document = new Document("_id", checkpoint.size())
                .append("previous", before)
                .append("body", CanonicalForm.text(checkpoint.published()));
        checkpoints.replaceOne(Filters.eq("_id", checkpoint.size()), document, new ReplaceOptions().upsert(true));
        Document pointer = new Document("_id", POINTER).append("latest", checkpoint.size());
        checkpoints.replaceOne(Filters.eq("_id", POINTER), pointer, new ReplaceOptions().upsert(true));
    }

    /** The latest ones, newest first. */
    public List<Checkpoint> latest(int max) {
        List<Checkpoint> found = new ArrayList<>();
        long size = latestSize();
        while (size > 0 && found.size() < max) {
            Document document = checkpoints.find(Filters.eq("_id", size)).first();
            if (document == null) break;
            found.add(Checkpoint.parse(document.getString("body")));
            size = document.get("previous", Number.class).longValue();
        }
        return found;
    }

    private long latestSize() {
        return Optional.ofNullable(checkpoints.find(Filters.eq("_id", POINTER)).first())
                .map(pointer -> pointer.get("latest", Number.class).longValue())
                .orElse(0L);
    }
}
