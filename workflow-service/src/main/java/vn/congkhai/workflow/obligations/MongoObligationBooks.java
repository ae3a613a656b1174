package vn.congkhai.workflow.obligations;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Books in memory, kept in MongoDB as one document per obligation, under its id. */
public final class MongoObligationBooks implements ObligationBooks {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("obligations");

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> kept;
    private final Map<String, ObligationBook> books = new ConcurrentHashMap<>();

    public MongoObligationBooks(MongoDatabase database) {
        kept = Projected.collection(database, COLLECTIONS.getFirst());
        reload();
    }

    /** Reads again what is kept: another has taken its place. */
    public void reload() {
        Map<String, List<Obligation>> read = new HashMap<>();
        for (Document document : kept.find()) {
            Obligation one = WorkflowEvents.json().readValue(document.getString("obligation"), Obligation.class);
            read.computeIfAbsent(one.portal(), _ -> new ArrayList<>()).add(one);
        }
        books.keySet().retainAll(read.keySet());
        read.forEach((portal, all) -> books.put(portal, ObligationBook.of(portal, all)));
    }

    @Override
    public ObligationBook of(String portal) {
        return books.getOrDefault(portal, new ObligationBook(portal, List.of()));
    }

    @Override
    public void write(Collection<Obligation> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Obligation now : changed) {
            ObligationBook before = of(now.portal());
            ObligationBook after = before.apply(now);
            Obligation last = after.find(now.id()).orElse(null);
            if (last != null) writes.add(written(last));
            before.withoutThoseOf(after).forEach(gone -> writes.add(new DeleteOneModel<>(Filters.eq("_id", gone))));
            books.put(now.portal(), after);
        }
        if (!writes.isEmpty()) kept.bulkWrite(writes, new BulkWriteOptions().ordered(true));
    }

    private static ReplaceOneModel<Document> written(Obligation one) {
        Document document = new Document("_id", one.id())
                .append("obligation", WorkflowEvents.json().writeValueAsString(one));
        return new ReplaceOneModel<>(Filters.eq("_id", one.id()), document, UPSERT);
    }
}
