package vn.congkhai.system.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Logger;
import org.bson.Document;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LogFollower;
import vn.congkhai.system.faults.DatabaseServer;
import vn.congkhai.system.faults.Stores;

/** A cold reader, the load of a subject of sixteen events among ten and a hundred thousand commits, and a replay of all of them. */
final class ReadBench {
    private static final Logger LOG = Logger.getLogger(ReadBench.class.getName());
    private static final int ROUNDS = 5;
    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;
    private static final int FED = 20_000;
    private static final int LOADS = 400;
    private static final int PAGE = 100;
    private static final int REPLAY_BATCH = 500;

    private final Random random = new Random(1);

    Map<String, Object> run() throws Exception {
        Path directory = Files.createTempDirectory("congkhai-bench-read");
        Map<String, Object> figures = new LinkedHashMap<>();
        try (DatabaseServer server = new DatabaseServer(directory.resolve("bench.mv"));
                MongoClient client = Stores.client(server.uri())) {
            CommitLog small = filled(client.getDatabase("small"), SMALL);
            CommitLog large = filled(client.getDatabase("large"), LARGE);
            figures.put("fileMiB", Files.size(directory.resolve("bench.mv")) >> 20);
            // A server that has just started, and so has nothing in memory.
            server.killAndRestart();
            loads(small, large, figures);
            List<Double> fed = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) fed.add(feed(Load.log(client.getDatabase("large"))));
            figures.put("feedEventsPerSecond", Math.round(Load.median(fed)));
            List<Double> replayed = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) replayed.add(replay(client, large, round));
            figures.put("replayEventsPerSecond", Math.round(Load.median(replayed)));
        }
        return figures;
    }

    private static CommitLog filled(MongoDatabase database, int commits) throws InterruptedException {
        CommitLog log = Load.log(database);
        var measured = Load.concurrently(128, commits, number -> log.append(Load.commit("fill", number)));
        LOG.info("%d commits, %.0f/s".formatted(commits, measured.perSecond()));
        return log;
    }

    private void loads(CommitLog small, CommitLog large, Map<String, Object> figures) {
        List<Double> ofSmall = new ArrayList<>();
        List<Double> ofLarge = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        load(small, SMALL);
        load(large, LARGE);
        for (int round = 0; round < ROUNDS; round++) {
            double inSmall = load(small, SMALL);
            double inLarge = load(large, LARGE);
            ofSmall.add(inSmall);
            ofLarge.add(inLarge);
            ratios.add(inLarge / inSmall);
        }
        figures.put("loadMsAmong10000", Load.rounded(Load.median(ofSmall)));
        figures.put("loadMsAmong100000", Load.rounded(Load.median(ofLarge)));
        figures.put("loadTimes", Load.rounded(Load.median(ratios)));
    }

    /** Median of many, in milliseconds. */
    private double load(CommitLog log, int commits) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            String subject = Load.subject("fill", random.nextInt(commits / Load.EVENTS_OF_A_SUBJECT) * 16);
            long begin = System.nanoTime();
            int events = log.stream(subject, 0).size();
            times.add((System.nanoTime() - begin) / 1e6);
            if (events != Load.EVENTS_OF_A_SUBJECT) throw new IllegalStateException(subject + " has " + events);
        }
        return Load.median(times);
    }

    private static double feed(CommitLog log) {
        long begin = System.nanoTime();
        int events = 0;
        while (events < FED) {
            for (Commit commit : log.commits(events + 1L, PAGE))
                events += commit.events().size();
        }
        return events / ((System.nanoTime() - begin) / 1e9);
    }

    /** Bulk writes to one member while rebuilding: what is lost with the server is replayed again. */
    private static double replay(MongoClient client, CommitLog log, int round) {
        MongoDatabase database = client.getDatabase("replay" + round);
        MongoCollection<Document> view = database.getCollection("view").withWriteConcern(WriteConcern.W1);
        long begin = System.nanoTime();
        try (LogFollower follower =
                new LogFollower("view", log, database, REPLAY_BATCH, commits -> AppendBench.apply(view, commits))) {
            follower.start();
            while (follower.position() < LARGE) Thread.onSpinWait();
        }
        double perSecond = LARGE / ((System.nanoTime() - begin) / 1e9);
        database.drop();
        return perSecond;
    }
}
