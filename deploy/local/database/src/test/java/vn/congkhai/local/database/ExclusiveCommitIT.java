package vn.congkhai.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a kill would leave behind at any commit under concurrent writers: the file is copied after each commit, before the next
 * request, and looked at. The mutant commits without excluding its writers.
 */
class ExclusiveCommitIT {
    private static final int WRITERS = 8;
    private static final int RELAXED = 2;
    private static final int COPIES = 12;
    private static final int COPIES_OF_THE_MUTANT = 60;
    private static final int LARGE_MEBIBYTES = 64;

    @TempDir
    Path directory;

    private final Queue<Path> copies = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void no_commit_has_half_a_document_in_it() throws Exception {
        writeAndCopy(COPIES, null);
        assertThat(copies).hasSizeGreaterThanOrEqualTo(COPIES).allSatisfy(ExclusiveCommitIT::check);
    }

    @Test
    void a_server_that_commits_without_excluding_its_writers_is_killed() throws Exception {
        writeAndCopy(COPIES_OF_THE_MUTANT, new ReentrantLock());
        assertThat(copies.stream().filter(ExclusiveCommitIT::torn).findFirst())
                .as("a torn document in %s commits", copies.size())
                .isPresent();
    }

    @Test
    void a_request_is_never_committed_in_its_middle_however_much_it_changes() {
        try (MVStore store = EmbeddedDatabase.open(directory.resolve("large.mv"))) {
            MVMap<Integer, byte[]> large = store.openMap("large");
            store.commit();
            long version = store.getCurrentVersion();
            for (int i = 0; i < LARGE_MEBIBYTES; i++) large.put(i, new byte[1 << 20]);
            assertThat(store.getCurrentVersion()).isEqualTo(version);
        }
    }

    private static boolean torn(Path copy) {
        try {
            check(copy);
            return false;
        } catch (AssertionError | MongoException | IllegalStateException torn) {
            System.out.println("the mutant is killed by "
                    + torn.getMessage()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .findFirst()
                            .orElse(""));
            return true;
        }
    }

    private static void check(Path copy) {
        try (EmbeddedDatabase reopened = EmbeddedDatabase.start(copy, 0);
                MongoClient client = MongoClients.create(reopened.uri())) {
            WholeDocuments.writeTheMissing(commits(client), WholeDocuments.check(commits(client)));
        }
    }

    private void writeAndCopy(int wanted, @Nullable Lock committing) throws Exception {
        Path file = directory.resolve("server.mv");
        MVStore store = EmbeddedDatabase.open(file);
        AtomicLong ids = new AtomicLong();
        try (EmbeddedDatabase server =
                        EmbeddedDatabase.serve(store, new CopyingBackend(store, file, wanted, committing), 0);
                MongoClient client = MongoClients.create(server.uri());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            commits(client).createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
            commits(client).insertOne(WholeDocuments.document(ids.incrementAndGet()));
            started.set(true);
            for (int writer = 0; writer < WRITERS; writer++) {
                // Most wait for their commit, and so are not under way during it; some do not.
                WriteConcern answered = writer < RELAXED ? WriteConcern.W1 : WriteConcern.MAJORITY;
                MongoCollection<Document> commits = commits(client).withWriteConcern(answered);
                writers.execute(() -> {
                    while (!enough.get()) commits.insertOne(WholeDocuments.document(ids.incrementAndGet()));
                });
            }
            await().atMost(Duration.ofSeconds(60)).untilTrue(enough);
        }
    }

    private final class CopyingBackend extends DurableBackend {
        private final Path file;
        private final int wanted;

        CopyingBackend(MVStore store, Path file, int wanted, @Nullable Lock committing) {
            super(store, committing);
            this.file = file;
            this.wanted = wanted;
        }

        /** Runs on the committer alone, so nobody writes the file during the copy. */
        @Override
        public void commit() {
            super.commit();
            if (!started.get() || enough.get()) return;
            try {
                copies.add(Files.copy(file, directory.resolve("copy" + copies.size() + ".mv")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (copies.size() == wanted) enough.set(true);
        }
    }

    private static MongoCollection<Document> commits(MongoClient client) {
        return client.getDatabase("exclusive").getCollection("commits");
    }
}
