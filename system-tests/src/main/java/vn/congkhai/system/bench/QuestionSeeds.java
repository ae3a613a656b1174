package vn.congkhai.system.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import vn.congkhai.system.PortalInstance;

/** Writes rows of questions that were never asked straight into the projection: the log would take hours to grow as long. */
final class QuestionSeeds {
    private static final int OPEN = 100_000;
    private static final int FINISHED = 1_000_000;
    private static final int CHUNK = 100;
    private static final int BATCH = 1_000;
    private static final int DAYS = 40;

    private final PortalInstance system;
    private final Map<LocalDate, JsonNode> deadlines = new HashMap<>();
    private final LocalDate today = LocalDate.now(ZoneOffset.ofHours(7));

    QuestionSeeds(PortalInstance system) {
        this.system = system;
    }

    Map<String, Object> plant() {
        String uri =
                "mongodb://127.0.0.1:" + system.process("database").path("port").asInt();
        try (var client = MongoClients.create(uri)) {
            var database = client.getDatabase("qa");
            open(database.getCollection("open-tickets"));
            finished(database.getCollection("finished-tickets"));
        }
        Map<String, Object> planted = new LinkedHashMap<>();
        planted.put("open", OPEN);
        planted.put("finished", FINISHED);
        return planted;
    }

    private void open(MongoCollection<Document> collection) {
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < OPEN; i++) {
            String id = UUID.randomUUID().toString();
            batch.add(new Document("_id", id).append("row", row(id, i, today.minusDays(i % DAYS), true)));
            if (batch.size() == BATCH) flush(collection, batch);
        }
        flush(collection, batch);
    }

    private void finished(MongoCollection<Document> collection) {
        List<Document> batch = new ArrayList<>();
        for (int chunk = 0; chunk < FINISHED / CHUNK; chunk++) {
            List<String> rows = new ArrayList<>(CHUNK);
            for (int i = 0; i < CHUNK; i++) {
                rows.add(row(UUID.randomUUID().toString(), i, today.minusDays(60 + i % DAYS), false));
            }
            batch.add(new Document("_id", "quan8|" + (chunk + 1))
                    .append("rows", rows)
                    .append("at", Date.from(Instant.now())));
            if (batch.size() == 10) flush(collection, batch);
        }
        flush(collection, batch);
    }

    private static void flush(MongoCollection<Document> collection, List<Document> batch) {
        if (!batch.isEmpty()) collection.insertMany(batch, new InsertManyOptions().ordered(false));
        batch.clear();
    }

    /** A row as qa-service writes it; owners count as told of everything, because nobody can be reminded of what is not in the log. */
    private String row(String id, int number, LocalDate from, boolean open) {
        JsonNode due = deadline(from);
        String dueOn = due.path("dueOn").asString();
        String unit = number % 2 == 0 ? "unit" : "unit2";
        Instant received = from.atTime(2, 0).toInstant(ZoneOffset.UTC);
        String ended = open ? "null" : "\"" + received.plusSeconds(86_400L * (5 + number % 30)) + "\"";
        String state = open ? "FORWARDED" : "ANSWERED";
        String field = "Lĩnh vực " + number % 12;
        String course = "{\"on\":\"" + from + "\",\"state\":\"" + state + "\",\"unit\":\"" + unit + "\",\"field\":\""
                + field + "\",\"owedOn\":\"" + dueOn + "\",\"late\":false,\"score\":null}";
        return "{\"id\":\"" + id + "\",\"portal\":\"quan8\",\"codeHash\":\"" + id + "\",\"state\":\"" + state
                + "\",\"unit\":\"" + unit + "\",\"field\":\"" + field + "\",\"general\":false,\"receivedAt\":\""
                + received
                + "\",\"from\":\"" + from + "\",\"dueOn\":\"" + dueOn + "\",\"daysOff\":" + daysOff(due)
                + ",\"promisedOn\":null,\"finishedAt\":" + ended
                + ",\"publication\":null,\"score\":null,\"stage\":\"ESCALATED\",\"stageOf\":\"" + dueOn
                + "\",\"erased\":false,\"course\":[" + course + "],\"version\":4}";
    }

    private JsonNode deadline(LocalDate from) {
        return deadlines.computeIfAbsent(
                from,
                day -> system.visitor("quan8")
                        .get("/api/calendar/working-days?from=" + day + "&days=15")
                        .json());
    }

    private static int daysOff(JsonNode due) {
        List<LocalDate> dates = new ArrayList<>();
        for (JsonNode skipped : due.path("skipped"))
            dates.add(LocalDate.parse(skipped.path("date").asString()));
        return dates.hashCode();
    }
}
