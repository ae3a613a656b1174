package vn.congkhai.eventlog;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The commits in a MongoDB collection, which is only ever inserted into: the service's role needs no right to change it. */
final class MongoCommitStore implements CommitStore {
    private static final String COLLECTION = "commits";
    private static final long HEADER = 0;
    private static final int DUPLICATE_KEY = 11000;
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);

    private final MongoCollection<Document> commits;
    private final String epoch;

    private MongoCommitStore(MongoCollection<Document> commits, String epoch) {
        this.commits = commits;
        this.epoch = epoch;
    }

    /** Opens the log of a database, and makes it on first use. */
    static MongoCommitStore open(MongoDatabase database) {
        MongoCollection<Document> commits = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        commits.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        return new MongoCommitStore(commits, epoch(commits));
    }

    private static String epoch(MongoCollection<Document> commits) {
        Document header = commits.find(Filters.eq("_id", HEADER)).first();
        if (header != null) return header.getString("epoch");
        try {
            commits.insertOne(new Document("_id", HEADER)
                    .append("epoch", UUID.randomUUID().toString())
                    .append("keys", List.of("H|header")));
        } catch (MongoWriteException e) {
            // Another process has just made the log.
            if (e.getError().getCode() != DUPLICATE_KEY) throw e;
        }
        return epoch(commits);
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public int insert(List<Commit> consecutive) {
        try {
            commits.insertMany(
                    consecutive.stream().map(CommitDocuments::toDocument).toList(), IN_ORDER);
            return consecutive.size();
        } catch (MongoBulkWriteException e) {
            boolean refused = e.getWriteConcernError() == null
                    && e.getWriteErrors().size() == 1
                    && e.getWriteErrors().getFirst().getCode() == DUPLICATE_KEY;
            if (!refused) throw e;
            return e.getWriteErrors().getFirst().getIndex();
        }
    }

    @Override
    public Map<Long, Slot> slots(Collection<Long> positions) {
        Map<Long, Slot> slots = new HashMap<>();
        for (Document document : commits.find(Filters.in("_id", positions))) {
            Slot slot = readable(document, CommitDocuments::toSlot);
            slots.put(slot.position(), slot);
        }
        return slots;
    }

    @Override
    public List<Commit> at(Collection<Long> positions) {
        return commits(Filters.in("_id", positions));
    }

    @Override
    public List<Commit> holding(Collection<String> keys) {
        return commits(keys.size() == 1 ? Filters.eq("keys", keys.iterator().next()) : Filters.in("keys", keys));
    }

    /** The filter is exactly one unique index, and the order is ours: a server that sorts or filters further would scan. */
    private List<Commit> commits(Bson byUniqueKey) {
        List<Document> found = commits.find(byUniqueKey).into(new ArrayList<>());
        found.sort(Comparator.comparingLong(MongoCommitStore::position));
        return found.stream()
                .map(document -> readable(document, CommitDocuments::toCommit))
                .toList();
    }

    private static long position(Document document) {
        return document.get("_id", Number.class).longValue();
    }

    private static <T> T readable(Document document, Function<Document, T> reading) {
        try {
            return reading.apply(document);
        } catch (NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | BsonInvalidOperationException e) { // what a missing field or a wrong type ends in
            throw new BrokenCommitException(position(document), e);
        }
    }
}
