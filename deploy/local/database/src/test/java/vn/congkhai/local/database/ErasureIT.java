package vn.congkhai.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was deleted or replaced is in no byte of the file, while all that stays can still be read, also after a kill. */
class ErasureIT {
    private static final String SECRET = "Bí mật của một công dân";
    private static final int NEIGHBOURS = 300;

    @TempDir
    Path directory;

    private DatabaseProcess database;
    private MongoClient client;

    @BeforeEach
    void start() {
        database = new DatabaseProcess(directory.resolve("test.mv"));
        client = MongoClients.create(database.uri());
        for (int i = 0; i < NEIGHBOURS; i++) texts().insertOne(document(i, "Văn bản số " + i + " ở lại"));
    }

    @AfterEach
    void stop() {
        client.close();
        database.close();
    }

    private MongoCollection<Document> texts() {
        return client.getDatabase("test").getCollection("texts");
    }

    private static Document document(int id, String text) {
        return new Document("_id", id).append("text", text.repeat(20));
    }

    private boolean inTheFile(String text) throws IOException {
        String all = Files.readString(directory.resolve("test.mv"), StandardCharsets.ISO_8859_1);
        return all.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private void awaitGone(String text) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !inTheFile(text));
    }

    private void checkNeighbours() {
        for (int i = 0; i < NEIGHBOURS; i++) {
            Document found = texts().find(Filters.eq("_id", i)).first();
            assertThat(found).isEqualTo(document(i, "Văn bản số " + i + " ở lại"));
        }
    }

    @Test
    void a_deleted_text_is_in_no_byte_of_the_file_and_its_neighbours_are_whole() throws Exception {
        texts().insertOne(document(1_000, SECRET));
        assertThat(inTheFile(SECRET)).as("the same search finds it before").isTrue();
        texts().deleteOne(Filters.eq("_id", 1_000));
        awaitGone(SECRET);
        database.kill();
        database.start();
        checkNeighbours();
        assertThat(inTheFile("Văn bản số 7 ở lại")).isTrue();
    }

    @Test
    void a_replaced_text_is_gone_too_while_others_are_written() throws Exception {
        texts().insertOne(document(1_000, SECRET));
        for (int i = 0; i < 50; i++) {
            texts().replaceOne(
                            Filters.eq("_id", i),
                            document(i, "Văn bản số " + i + " ở lại"),
                            new ReplaceOptions().upsert(true));
        }
        texts().replaceOne(Filters.eq("_id", 1_000), document(1_000, "không còn"));
        awaitGone(SECRET);
        checkNeighbours();
        assertThat(texts().find(Filters.eq("_id", 1_000)).first()).isEqualTo(document(1_000, "không còn"));
    }

    @Test
    void what_an_earlier_process_left_is_overwritten_by_the_next() throws Exception {
        texts().insertOne(document(1_000, SECRET));
        assertThat(database.terminate()).isEqualTo(143);
        Path file = directory.resolve("test.mv");
        Files.write(file, (SECRET + "\0".repeat(2 * 4096)).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        database.start();
        client.close();
        client = MongoClients.create(database.uri());
        texts().deleteOne(Filters.eq("_id", 1_000));
        awaitGone(SECRET);
        checkNeighbours();
    }
}
