package vn.congkhai.workflow.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Pages in MongoDB, each read and replaced by its key. */
public final class MongoHistoryPages implements HistoryPages {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("history_days", "history_pages");

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private final MongoCollection<Document> days;
    private final MongoCollection<Document> pages;

    public MongoHistoryPages(MongoDatabase database) {
        days = Projected.collection(database, COLLECTIONS.get(0));
        pages = Projected.collection(database, COLLECTIONS.get(1));
    }

    @Override
    public Map<LocalDate, Integer> counts(String portal, Collection<LocalDate> asked) {
        List<String> keys = asked.stream().map(day -> key(portal, day)).toList();
        Map<LocalDate, Integer> counts = new HashMap<>();
        for (Document document : days.find(Filters.in("_id", keys))) {
            counts.put(LocalDate.parse(document.getString("day")), document.getInteger("pages"));
        }
        return counts;
    }

    @Override
    public List<HistoryLine> page(String portal, LocalDate day, int number) {
        Document document =
                pages.find(Filters.eq("_id", key(portal, day) + "|" + number)).first();
        if (document == null) return List.of();
        return WorkflowEvents.json().readValue(document.getString("lines"), new TypeReference<>() {});
    }

    @Override
    public void save(String portal, LocalDate day, int number, List<HistoryLine> lines) {
        String id = key(portal, day) + "|" + number;
        Document page =
                new Document("_id", id).append("lines", WorkflowEvents.json().writeValueAsString(lines));
        pages.replaceOne(Filters.eq("_id", id), page, UPSERT);
        Document head = new Document("_id", key(portal, day))
                .append("day", day.toString())
                .append("pages", number + 1);
        days.replaceOne(Filters.eq("_id", key(portal, day)), head, UPSERT);
    }

    private static String key(String portal, LocalDate day) {
        return portal + "|" + day;
    }
}
