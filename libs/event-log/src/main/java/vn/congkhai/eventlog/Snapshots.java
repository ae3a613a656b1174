package vn.congkhai.eventlog;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;

/**
 * States of aggregates with long histories, so that loading one is bounded. A snapshot is a shortcut and nothing more: it may be
 * old, missing or dropped at any time, and one of another log or of another shape is passed over.
 */
public final class Snapshots {
    /**
     * A state.
     *
     * @param sequence of the last event in it
     * @param type logical name of the state's shape
     * @param revision of the state's shape; a state is never upcast but made anew
     * @param payload the state as JSON text
     */
    public record Snapshot(String aggregateId, long sequence, String type, int revision, String payload) {}

    private final MongoCollection<Document> snapshots;
    private final String epoch;

    /** @param epoch of the log that the states are made from */
    public Snapshots(MongoDatabase database, String epoch) {
        this.snapshots = database.getCollection("snapshots").withWriteConcern(WriteConcern.MAJORITY);
        this.epoch = epoch;
    }

    /** Keeps this state instead of the one before. */
    public void save(Snapshot snapshot) {
        Document document = new Document("_id", snapshot.aggregateId())
                .append("epoch", epoch)
                .append("seq", snapshot.sequence())
                .append("type", snapshot.type())
                .append("rev", snapshot.revision())
                .append("payload", snapshot.payload());
        snapshots.replaceOne(Filters.eq("_id", snapshot.aggregateId()), document, new ReplaceOptions().upsert(true));
    }

    /** The state kept of an aggregate of this log. */
    public Optional<Snapshot> find(String aggregateId) {
        return Optional.ofNullable(
                        snapshots.find(Filters.eq("_id", aggregateId)).first())
                .filter(document -> epoch.equals(document.getString("epoch")))
                .map(document -> new Snapshot(
                        aggregateId,
                        document.get("seq", Number.class).longValue(),
                        document.getString("type"),
                        document.get("rev", Number.class).intValue(),
                        document.getString("payload")));
    }
}
