package vn.congkhai.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} under concurrent writers: nothing answered is lost, nothing is half there. */
class KilledDatabaseIT {
    private static final int COLLECTIONS = 4;
    private static final int WRITERS = 12;
    private static final int KILLS = 3;

    private final AtomicLong ids = new AtomicLong();
    private final List<Set<Long>> answered = new ArrayList<>();

    @Test
    void every_answered_write_is_there_and_documents_and_indexes_agree(@TempDir Path directory) throws Exception {
        for (int i = 0; i < COLLECTIONS; i++) {
            answered.add(ConcurrentHashMap.newKeySet());
        }
        try (DatabaseProcess database = new DatabaseProcess(directory.resolve("db/congkhai.mv"))) {
            for (int round = 0; round < KILLS; round++) {
                killUnderWriters(database, 150 * (round + 1));
                database.start();
                checkEverything(database);
            }
            assertThat(database.terminate()).isEqualTo(143);
            database.start();
            checkEverything(database);
        }
    }

    private void killUnderWriters(DatabaseProcess database, int enough) throws InterruptedException {
        long before = answeredTotal();
        try (MongoClient client = MongoClients.create(database.uri());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < COLLECTIONS; i++) {
                collection(client, i).createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
            }
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer % COLLECTIONS;
                writers.execute(() -> writeUntilRefused(collection(client, number), answered.get(number)));
            }
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> answeredTotal() - before >= enough);
            database.kill();
        }
    }

    private void writeUntilRefused(MongoCollection<Document> collection, Set<Long> answeredIds) {
        while (true) {
            long id = ids.incrementAndGet();
            try {
                collection.insertOne(WholeDocuments.document(id));
                answeredIds.add(id);
            } catch (MongoException killed) {
                return;
            }
        }
    }

    private void checkEverything(DatabaseProcess database) {
        try (MongoClient client = MongoClients.create(database.uri())) {
            for (int i = 0; i < COLLECTIONS; i++) {
                check(collection(client, i), answered.get(i));
            }
        }
    }

    private static void check(MongoCollection<Document> collection, Set<Long> answeredIds) {
        Set<Long> stored = WholeDocuments.check(collection);
        assertThat(stored).containsAll(answeredIds);
        assertThat(collection.countDocuments()).isEqualTo(stored.size());
    }

    private long answeredTotal() {
        return answered.stream().mapToLong(Set::size).sum();
    }

    private static MongoCollection<Document> collection(MongoClient client, int number) {
        return client.getDatabase("killed").getCollection("commits" + number);
    }
}
