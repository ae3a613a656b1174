package vn.congkhai.workflow.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.Document;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Lines in MongoDB, a document each under its day and number, and one per day that says how many there are. */
public final class MongoHistoryLines implements HistoryLines {
    /** All that it writes. */
    public static final List<String> COLLECTIONS = List.of("history_counts", "history_lines");

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions AT_ONCE = new BulkWriteOptions().ordered(false);
    private static final int REMEMBERED = 100;

    private final MongoCollection<Document> counts;
    private final MongoCollection<Document> lines;
    private final Map<Day, End> ends = new ConcurrentHashMap<>();

    /** Where the list of a day ends, and the position of the last commit in it. */
    private record End(int count, long position) {
        static final End NOTHING = new End(0, 0);
    }

    public MongoHistoryLines(MongoDatabase database) {
        counts = Projected.collection(database, COLLECTIONS.get(0));
        lines = Projected.collection(database, COLLECTIONS.get(1));
    }

    /** Forgets where the lists end: others have taken their place. */
    public void replaced() {
        ends.clear();
    }

    @Override
    public Map<LocalDate, Integer> counts(String portal, Collection<LocalDate> asked) {
        List<String> keys =
                asked.stream().map(date -> key(new Day(portal, date))).toList();
        Map<LocalDate, Integer> found = new HashMap<>();
        for (Document document : counts.find(Filters.in("_id", keys))) {
            found.put(LocalDate.parse(document.getString("day")), document.getInteger("lines"));
        }
        return found;
    }

    @Override
    public List<HistoryLine> lines(Day day, int from, int to) {
        List<String> keys =
                IntStream.range(from, to).mapToObj(number -> key(day, number)).toList();
        if (keys.isEmpty()) return List.of();
        List<Document> found = new ArrayList<>();
        lines.find(Filters.in("_id", keys)).batchSize(keys.size()).into(found);
        found.sort(Comparator.comparingInt(document -> document.getInteger("number")));
        return found.stream()
                .map(document -> WorkflowEvents.json().readValue(document.getString("line"), HistoryLine.class))
                .toList();
    }

    @Override
    public void add(Map<Day, List<HistoryLine>> fresh) {
        List<ReplaceOneModel<Document>> added = new ArrayList<>();
        List<ReplaceOneModel<Document>> ended = new ArrayList<>();
        Map<Day, End> now = new LinkedHashMap<>();
        fresh.forEach((day, all) -> {
            End end = ends.computeIfAbsent(day, this::end);
            int number = end.count();
            for (HistoryLine line : all) {
                if (line.position() > end.position()) added.add(line(day, number++, line));
            }
            if (number == end.count()) return;
            End reached = new End(number, all.getLast().position());
            now.put(day, reached);
            ended.add(end(day, reached));
        });
        if (added.isEmpty()) return;
        lines.bulkWrite(added, AT_ONCE);
        counts.bulkWrite(ended, AT_ONCE);
        if (ends.size() > REMEMBERED) ends.clear();
        ends.putAll(now);
    }

    private End end(Day day) {
        Document known = counts.find(Filters.eq("_id", key(day))).first();
        return known == null
                ? End.NOTHING
                : new End(
                        known.getInteger("lines"),
                        known.get("position", Number.class).longValue());
    }

    private static ReplaceOneModel<Document> end(Day day, End end) {
        Document document = new Document("_id", key(day))
                .append("day", day.date().toString())
                .append("lines", end.count())
                .append("position", end.position());
        return new ReplaceOneModel<>(Filters.eq("_id", key(day)), document, UPSERT);
    }

    private static ReplaceOneModel<Document> line(Day day, int number, HistoryLine line) {
        Document document = new Document("_id", key(day, number))
                .append("number", number)
                .append("line", WorkflowEvents.json().writeValueAsString(line));
        return new ReplaceOneModel<>(Filters.eq("_id", key(day, number)), document, UPSERT);
    }

    private static String key(Day day) {
        return day.portal() + "|" + day.date();
    }

    private static String key(Day day, int number) {
        return key(day) + "|" + number;
    }
}
