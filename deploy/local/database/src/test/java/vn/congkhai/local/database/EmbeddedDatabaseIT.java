package vn.congkhai.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @TempDir
    Path directory;

    private EmbeddedDatabase database;
    private MongoClient client;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.start(directory.resolve("test.mv"), 0);
        client = MongoClients.create(database.uri());
    }

    @AfterEach
    void stop() {
        client.close();
        database.close();
    }

    @Test
    void a_unique_multikey_index_refuses_the_second_document_and_keeps_the_first() {
        MongoCollection<Document> commits = commits();
        commits.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        commits.insertOne(new Document("_id", 1L).append("keys", List.of("A|x|0", "C|1")));

        assertThatThrownBy(() -> commits.insertOne(new Document("_id", 2L).append("keys", List.of("A|x|0"))))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("11000");
        assertThat(commits.countDocuments()).isEqualTo(1);
        assertThat(commits.find(new Document("keys", "C|1")).first()).isNotNull();
    }

    @Test
    void documents_lie_in_the_file_as_bson_and_are_read_from_it_after_a_restart() {
        commits()
                .insertOne(new Document("_id", 1L)
                        .append("text", "Ủy ban nhân dân")
                        .append("keys", List.of("A", 2)));
        stop();
        MVStore store = EmbeddedDatabase.open(directory.resolve("test.mv"));
        MVMap<Object, Object> documents =
                store.openMap("databases." + commits().getNamespace().getFullName());
        assertThat(documents).hasSize(1);
        assertThat((Object) documents.getValueType()).isInstanceOf(DocumentType.class);
        store.close();
        start();
        assertThat(commits().find().first())
                .isEqualTo(new Document("_id", 1L)
                        .append("text", "Ủy ban nhân dân")
                        .append("keys", List.of("A", 2)));
    }

    @Test
    void a_file_of_another_version_is_refused_and_left_as_it_is() {
        Path file = directory.resolve("older.mv");
        try (MVStore older = MVStore.open(file.toString())) {
            older.openMap("log.commits._index_keys_1").put("A|x|0", 1L);
        }
        for (int times = 0; times < 2; times++) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(file, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("./portal backup");
        }
    }

    @Test
    void a_majority_read_sees_a_write_that_was_answered_before_it() {
        commits().insertOne(new Document("_id", 1L));

        assertThat(commits().withReadConcern(ReadConcern.MAJORITY).countDocuments(new Document("_id", 1L)))
                .isEqualTo(1);
        assertThat(commits()
                        .withReadConcern(ReadConcern.MAJORITY)
                        .find(new Document("_id", 1L))
                        .first())
                .isNotNull();
    }

    @Test
    void more_writers_than_the_default_of_four_threads_are_served_side_by_side() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(40)) {
            var all = IntStream.range(0, 400)
                    .mapToObj(i -> writers.submit(() -> commits()
                            .replaceOne(
                                    new Document("_id", (long) (i % 50)),
                                    new Document("_id", (long) (i % 50)).append("n", i),
                                    new ReplaceOptions().upsert(true))))
                    .toList();
            for (var one : all) {
                assertThat(one.get().wasAcknowledged()).isTrue();
            }
        }
        assertThat(commits().countDocuments()).isEqualTo(50);
    }

    @Test
    void what_was_written_is_there_after_a_close() {
        commits().insertOne(new Document("_id", 7L));
        stop();
        start();

        assertThat(commits().find(new Document("_id", 7L)).first()).isNotNull();
    }

    @Test
    void a_file_that_is_in_use_is_refused() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory.resolve("test.mv"), 0))
                .isInstanceOf(org.h2.mvstore.MVStoreException.class);
    }

    private MongoCollection<Document> commits() {
        return client.getDatabase("test").getCollection("commits");
    }
}
