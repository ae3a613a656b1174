package vn.congkhai.qa.tickets;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.log.Projected;

/**
 * Rows in the database: the open ones each by id, the finished ones in chunks per portal that are only appended to. A question that is
 * rated, published, reopened or finished again after its end gets a further row; the last one counts.
 */
public final class MongoTickets {
    /** All that it writes. */
    public static final List<String> COLLECTIONS =
            List.of("open-tickets", "finished-tickets", "ticket-codes", "ticket-progress");

    /** Rows of a chunk. */
    static final int CHUNK = 100;

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String POSITION = "position";
    private static final String ROWS = "rows";

    private final MongoCollection<Document> open;
    private final MongoCollection<Document> finished;
    private final MongoCollection<Document> codes;
    private final MongoCollection<Document> progress;
    private final ConcurrentHashMap<String, Integer> chunks = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    public MongoTickets(MongoDatabase database) {
        this.open = Projected.collection(database, COLLECTIONS.get(0));
        this.finished = Projected.collection(database, COLLECTIONS.get(1));
        this.codes = Projected.collection(database, COLLECTIONS.get(2));
        this.progress = Projected.collection(database, COLLECTIONS.get(3));
    }

    /** Forgets where the journal ends: another has taken its place. */
    void replaced() {
        chunks.clear();
    }

    /** Position of the last commit whose rows are all here. */
    long position() {
        Document known = progress.find(Filters.eq("_id", POSITION)).first();
        return known == null ? 0 : known.get(POSITION, Number.class).longValue();
    }

    void reached(long position) {
        progress.replaceOne(
                Filters.eq("_id", POSITION), new Document("_id", POSITION).append(POSITION, position), UPSERT);
    }

    /** Every open row. */
    void open(Consumer<TicketRow> rows) {
        for (Document document : open.find().batchSize(1_000)) rows.accept(row(document.getString("row")));
    }

    /** Which question has a code. */
    Optional<String> byCode(String codeHash) {
        return Optional.ofNullable(codes.find(Filters.eq("_id", codeHash)).first())
                .map(document -> document.getString("question"));
    }

    /**
     * Keeps what has become of these questions. Doing it again changes nothing that counts.
     *
     * @param now time of the commit that is applied
     */
    public void save(Collection<TicketRow> rows, Instant now) {
        if (rows.isEmpty()) return;
        Map<String, List<TicketRow>> ended = new TreeMap<>();
        List<WriteModel<Document>> changes = new ArrayList<>();
        List<WriteModel<Document>> hashes = new ArrayList<>();
        for (TicketRow row : rows) {
            var id = Filters.eq("_id", row.id());
            if (row.isOpen()) {
                var document = new Document("_id", row.id()).append("row", json.writeValueAsString(row));
                changes.add(new ReplaceOneModel<>(id, document, UPSERT));
            } else {
                ended.computeIfAbsent(row.portal(), portal -> new ArrayList<>()).add(row);
                changes.add(new DeleteOneModel<>(id));
            }
            var code = new Document("_id", row.codeHash()).append("question", row.id());
            hashes.add(new ReplaceOneModel<>(Filters.eq("_id", row.codeHash()), code, UPSERT));
        }
        codes.bulkWrite(hashes, new BulkWriteOptions().ordered(false));
        // First the journal: a crash in between leaves a row twice, and the open one is replaced when the batch comes
        // again.
        ended.forEach((portal, list) -> append(portal, list, now));
        open.bulkWrite(changes, new BulkWriteOptions().ordered(false));
    }

    private synchronized void append(String portal, List<TicketRow> rows, Instant now) {
        int chunk = lastChunk(portal);
        Document last = finished.find(Filters.eq("_id", id(portal, chunk))).first();
        List<String> texts = new ArrayList<>(last == null ? List.of() : last.getList(ROWS, String.class));
        for (TicketRow row : rows) {
            if (texts.size() == CHUNK) {
                write(portal, chunk++, texts, now);
                texts = new ArrayList<>();
            }
            texts.add(json.writeValueAsString(row));
        }
        write(portal, chunk, texts, now);
        chunks.put(portal, chunk);
    }

    private void write(String portal, int chunk, List<String> texts, Instant now) {
        var document =
                new Document("_id", id(portal, chunk)).append(ROWS, texts).append("at", Date.from(now));
        finished.replaceOne(Filters.eq("_id", id(portal, chunk)), document, UPSERT);
    }

    /** Found once by doubling and halving, then remembered: this process is the only one that appends. */
    private int lastChunk(String portal) {
        return chunks.computeIfAbsent(portal, missing -> {
            if (!exists(portal, 1)) return 1;
            int there = 1;
            int beyond = 2;
            while (exists(portal, beyond)) {
                there = beyond;
                beyond *= 2;
            }
            while (beyond - there > 1) {
                int middle = (there + beyond) >>> 1;
                if (exists(portal, middle)) there = middle;
                else beyond = middle;
            }
            return there;
        });
    }

    /** The journal of a portal has so many rows, or a few less. */
    long finishedAtMost(String portal) {
        return (long) lastChunk(portal) * CHUNK;
    }

    private boolean exists(String portal, int chunk) {
        return finished.find(Filters.eq("_id", id(portal, chunk))).first() != null;
    }

    private static String id(String portal, int chunk) {
        return portal + "|" + chunk;
    }

    /**
     * The journal of a portal, the latest row first.
     *
     * @param goOn asked before each chunk with the time of its last row; false ends the reading
     * @param rows gets the rows; what it gets first of a question is what counts
     */
    void finished(String portal, Predicate<Instant> goOn, Consumer<TicketRow> rows) {
        for (int chunk = lastChunk(portal); chunk >= 1; chunk--) {
            Document document =
                    finished.find(Filters.eq("_id", id(portal, chunk))).first();
            if (document == null) continue;
            if (!goOn.test(document.getDate("at").toInstant())) return;
            for (String text : document.getList(ROWS, String.class).reversed()) rows.accept(row(text));
        }
    }

    private TicketRow row(String text) {
        return json.readValue(text, TicketRow.class);
    }
}
