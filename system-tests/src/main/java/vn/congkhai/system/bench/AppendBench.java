package vn.congkhai.system.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.bson.Document;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LogFollower;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.system.bench.Load.Measured;
import vn.congkhai.system.faults.DatabaseServer;
import vn.congkhai.system.faults.Stores;
import vn.congkhai.system.faults.axon.AxonMongoStore;

/**
 * Durable appends with 32 commands in flight: our log alone, our log with a projection following, Axon's extension, and the same
 * documents inserted one at a time. All on one server, one after another in each round, from collections of the same size.
 */
final class AppendBench {
    private static final Logger LOG = Logger.getLogger(AppendBench.class.getName());
    private static final int CALLERS = 32;
    private static final int ROUNDS = 5;
    private static final int THERE_ALREADY = 9_600;
    private static final int COUNT = 3_200;

    private final Map<String, List<Double>> perSecond = new LinkedHashMap<>();
    private final Map<String, List<Double>> p99 = new LinkedHashMap<>();
    private final List<Double> toAxon = new ArrayList<>();
    private final List<Double> toRaw = new ArrayList<>();

    Map<String, Object> run() throws Exception {
        Path directory = Files.createTempDirectory("congkhai-bench-append");
        try (DatabaseServer server = new DatabaseServer(directory.resolve("bench.mv"));
                MongoClient client = Stores.client(server.uri());
                AxonMongoStore axon = AxonMongoStore.forAppends(Stores.client(server.uri()), "axon")) {
            CommitLog log = Load.log(client.getDatabase("log"));
            CommitLog followed = Load.log(client.getDatabase("followed"));
            fill(client, log, followed, axon);
            for (int round = 0; round <= ROUNDS; round++) round(round, client, log, followed, axon);
        }
        return figures();
    }

    private static void fill(MongoClient client, CommitLog log, CommitLog followed, AxonMongoStore axon)
            throws InterruptedException {
        LOG.info("filling to " + THERE_ALREADY);
        Load.concurrently(64, THERE_ALREADY, number -> log.append(Load.commit("fill", number)));
        Load.concurrently(64, THERE_ALREADY, number -> followed.append(Load.commit("fill", number)));
        axon.fill("fill", THERE_ALREADY, Load.EVENTS_OF_A_SUBJECT, Load::payload);
        MongoCollection<Document> raw = raw(client);
        List<Document> same =
                client.getDatabase("log").getCollection("commits").find().into(new ArrayList<>());
        for (int from = 0; from < same.size(); from += 500) {
            raw.insertMany(
                    same.subList(from, Math.min(from + 500, same.size())), new InsertManyOptions().ordered(true));
        }
    }

    private static MongoCollection<Document> raw(MongoClient client) {
        MongoCollection<Document> raw = client.getDatabase("raw").getCollection("commits");
        raw.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        return raw;
    }

    private void round(int round, MongoClient client, CommitLog log, CommitLog followed, AxonMongoStore axon)
            throws Exception {
        String run = "run" + round;
        long before = log.head().position();
        Measured ours = Load.concurrently(CALLERS, COUNT, number -> log.append(Load.commit(run, number)));
        List<Document> same = new ArrayList<>();
        for (Commit commit : log.commits(before + 1, COUNT)) same.add(document(client, commit.position()));
        Measured raw = Load.concurrently(1, COUNT / 2, number -> raw(client).insertOne(same.get(number)));
        Measured axonMongo = Load.concurrently(
                CALLERS,
                COUNT,
                number -> axon.append(
                        Load.subject(run, number), number % Load.EVENTS_OF_A_SUBJECT, Load.payload(number)));
        Measured withProjection = followed(client.getDatabase("followed"), followed, run);
        if (round == 0) return; // nothing is warm yet
        note("eventLog", ours);
        note("eventLogWithProjection", withProjection);
        note("axonMongo", axonMongo);
        note("insertOneAtATime", raw);
        toAxon.add(ours.perSecond() / axonMongo.perSecond());
        toRaw.add(ours.perSecond() / raw.perSecond());
        LOG.info("round %d: %.0f/s, with projection %.0f/s, axon-mongo %.0f/s, one at a time %.0f/s"
                .formatted(
                        round, ours.perSecond(), withProjection.perSecond(), axonMongo.perSecond(), raw.perSecond()));
    }

    private static Document document(MongoClient client, long position) {
        return client.getDatabase("log")
                .getCollection("commits")
                .find(new Document("_id", position))
                .first();
    }

    private static Measured followed(MongoDatabase database, CommitLog log, String run) throws Exception {
        MongoCollection<Document> view = database.getCollection("view");
        try (LogFollower follower = new LogFollower("view", log, database, 64, commits -> apply(view, commits))) {
            follower.start();
            Measured measured = Load.concurrently(CALLERS, COUNT, number -> log.append(Load.commit(run, number)));
            while (follower.lagEvents() > 0) Thread.onSpinWait();
            return measured;
        }
    }

    static void apply(MongoCollection<Document> view, List<Commit> commits) {
        Map<String, ReplaceOneModel<Document>> last = new LinkedHashMap<>();
        for (Commit commit : commits) {
            for (LoggedEvent event : commit.events()) {
                Document row = new Document("_id", event.aggregateId())
                        .append("position", event.position())
                        .append("payload", event.payload());
                last.put(
                        event.aggregateId(),
                        new ReplaceOneModel<>(
                                new Document("_id", event.aggregateId()), row, new ReplaceOptions().upsert(true)));
            }
        }
        view.bulkWrite(List.copyOf(last.values()));
    }

    private void note(String what, Measured measured) {
        perSecond.computeIfAbsent(what, missing -> new ArrayList<>()).add(measured.perSecond());
        p99.computeIfAbsent(what, missing -> new ArrayList<>()).add((double) measured.percentile(99));
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rounds", ROUNDS);
        figures.put("concurrentCommands", CALLERS);
        perSecond.forEach((what, values) -> figures.put(
                what,
                Map.of(
                        "commitsPerSecond", Math.round(Load.median(values)),
                        "p99Ms", Math.round(Load.median(p99.getOrDefault(what, List.of()))))));
        figures.put("timesAxonMongo", Load.rounded(Load.median(toAxon)));
        figures.put("timesInsertOneAtATime", Load.rounded(Load.median(toRaw)));
        return figures;
    }
}
