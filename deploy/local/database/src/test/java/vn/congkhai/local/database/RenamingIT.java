package vn.congkhai.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.RenameCollectionOptions;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collection that took another's place is still there after the server was killed, with its indexes. */
class RenamingIT {
    private static final int DOCUMENTS = 2_500;

    @TempDir
    Path directory;

    @Test
    void what_was_renamed_is_there_after_a_kill() throws InterruptedException {
        Path file = directory.resolve("test.mv");
        try (DatabaseProcess database = new DatabaseProcess(file);
                MongoClient client = MongoClients.create(database.uri())) {
            MongoDatabase test = client.getDatabase("test");
            test.getCollection("rows").insertOne(new Document("_id", 1).append("key", "old"));
            var fresh = test.getCollection("rows~rebuilt");
            fresh.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            for (int i = 0; i < DOCUMENTS; i++) fresh.insertOne(new Document("_id", i).append("key", "new " + i));
            fresh.renameCollection(new MongoNamespace("test", "rows"), new RenameCollectionOptions().dropTarget(true));
            assertRenamed(test);
            database.kill();
        }
        try (DatabaseProcess database = new DatabaseProcess(file);
                MongoClient client = MongoClients.create(database.uri())) {
            MongoDatabase test = client.getDatabase("test");
            assertRenamed(test);
            assertThatThrownBy(
                            () -> test.getCollection("rows").insertOne(new Document("_id", -1).append("key", "new 7")))
                    .isInstanceOf(MongoWriteException.class);
            test.getCollection("other").insertOne(new Document("_id", 1));
            assertThatThrownBy(() -> test.getCollection("other").renameCollection(new MongoNamespace("test", "rows")))
                    .isInstanceOf(MongoCommandException.class);
            assertRenamed(test);
        }
    }

    private static void assertRenamed(MongoDatabase test) {
        assertThat(test.getCollection("rows").countDocuments()).isEqualTo(DOCUMENTS);
        assertThat(test.getCollection("rows")
                        .find(Filters.eq("key", "new 1234"))
                        .first())
                .containsEntry("_id", 1234);
        assertThat(test.listCollectionNames()).doesNotContain("rows~rebuilt");
    }
}
