package vn.congkhai.local.supervisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.eventlog.BlobStore;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EpochMismatchException;
import vn.congkhai.eventlog.LogFollower;
import vn.congkhai.eventlog.PendingCommit;
import vn.congkhai.eventlog.PendingEvent;
import vn.congkhai.eventlog.Sealing;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.checkpoint.SigningKeys;
import vn.congkhai.eventlog.export.MongoCheckpoints;
import vn.congkhai.eventlog.export.MongoLedgerTree;
import vn.congkhai.eventlog.export.MongoLogSource;
import vn.congkhai.eventlog.verify.UnusableException;
import vn.congkhai.local.database.EmbeddedDatabase;
import vn.congkhai.local.supervisor.system.Instance;

/** The database file of an instance that does not run: verified, tampered with, backed up, restored. */
class BackupIT {
    private static final int SIZE = 40;
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final Clock CLOCK = Clock.tickMillis(java.time.ZoneOffset.UTC);

    @TempDir
    Path directory;

    private Path data;
    private Checkpoint kept;
    private String sealed = "";
    private String textHash = "";

    @BeforeEach
    void a_log_with_a_text_and_a_sealed_name() throws IOException {
        data = directory.resolve("data");
        SigningKeys keys = SigningKeys.in(LoggedService.WORKFLOW.keys(data), NOON);
        inFile(data, database -> {
            textHash = new BlobStore(database).put("{\"title\":\"Bão lũ\"}".getBytes(StandardCharsets.UTF_8));
            sealed = new Sealing(database).seal("citizen", "Nguyễn Thị Hoa");
            CommitLog log = log(database);
            append(log, "article.submitted", "{\"revision\":{\"contentHash\":\"" + textHash + "\"}}");
            for (int i = 1; i < SIZE; i++) append(log, "thing.happened", "{\"text\":\"Sự kiện số " + (100 + i) + "\"}");
            MongoLedgerTree tree = new MongoLedgerTree(log, database);
            tree.reach(SIZE);
            kept = keys.sign(MongoLogSource.originOf("workflow-service"), log.epoch(), SIZE, tree.root(SIZE), NOON);
            new MongoCheckpoints(database).keep(kept);
        });
    }

    private static CommitLog log(MongoDatabase database) {
        return CommitLog.open(database, "test@host#1", CLOCK, new SimpleMeterRegistry());
    }

    private static void append(CommitLog log, String type, String payload) {
        long sequence = log.stream("subject", 0).size();
        log.append(new PendingCommit(
                "command-" + sequence,
                List.of(new PendingEvent(
                        "event-" + sequence, type, 1, "subject", sequence, CLOCK.instant(), payload, Map.of()))));
    }

    private static void inFile(Path data, Consumer<MongoDatabase> work) {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(OpenDatabase.file(data), 0);
                MongoClient client = MongoClients.create(server.uri())) {
            work.accept(client.getDatabase(LoggedService.WORKFLOW.database()));
        }
    }

    private String verify(Path where, int exit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (OpenDatabase database = OpenDatabase.of(where)) {
            int ended = new VerifyingLogs(database, new PrintStream(out, true), new PrintStream(err, true))
                    .run(List.of(kept), null);
            assertThat(ended).as(out + "\n" + err).isEqualTo(exit);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_clean_file_verifies_and_is_not_written_to() throws IOException {
        byte[] before = Files.readAllBytes(OpenDatabase.file(data));
        assertThat(verify(data, 0)).startsWith("workflow-service OK commits=" + SIZE + " events=" + SIZE);
        assertThat(Files.readAllBytes(OpenDatabase.file(data))).isEqualTo(before);
    }

    @Test
    void a_byte_changed_in_the_file_itself_is_found() throws IOException {
        Path file = OpenDatabase.file(data);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        String before = new String("Sự kiện số 117".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(before);
        Files.writeString(
                file,
                bytes.replace(before, before.substring(0, before.length() - 1) + "8"),
                StandardCharsets.ISO_8859_1);
        assertThat(verify(data, 1)).isEqualTo("workflow-service TAMPERED CONTENT_CHANGED position=18\n");
    }

    @Test
    void a_dropped_end_a_set_back_time_and_another_text_are_found_in_the_file() {
        inFile(data, database -> database.getCollection("commits").deleteOne(Filters.eq("_id", (long) SIZE)));
        assertThat(verify(data, 1)).isEqualTo("workflow-service TAMPERED TAIL_MISSING position=" + SIZE + "\n");
        inFile(data, database -> {
            var commits = database.getCollection("commits");
            Document tenth = commits.find(Filters.eq("_id", 10L)).first();
            assertThat(tenth).isNotNull();
            tenth.put("ts", Date.from(NOON.minusSeconds(86_400_000)));
            commits.replaceOne(Filters.eq("_id", 10L), tenth);
        });
        assertThat(verify(data, 1)).isEqualTo("workflow-service TAMPERED BACKDATED position=10\n");
    }

    @Test
    void a_text_that_was_exchanged_in_the_file_is_found_at_the_commit_that_names_it() {
        inFile(data, database -> {
            var blobs = database.getCollection("blobs");
            Document text = blobs.find(Filters.eq("_id", textHash)).first();
            assertThat(text).isNotNull();
            text.put("bytes", new org.bson.types.Binary("{}".getBytes(StandardCharsets.UTF_8)));
            blobs.replaceOne(Filters.eq("_id", textHash), text);
        });
        assertThat(verify(data, 1)).isEqualTo("workflow-service TAMPERED SERVED_TEXT_DIFFERS position=1\n");
    }

    @Test
    void a_restored_log_verifies_goes_on_and_refuses_a_token_of_the_old_one() throws IOException {
        Path backup = directory.resolve("backup");
        Path restored = directory.resolve("restored");
        Instance instance = new Instance(data.toString(), 26080, "regulations", false, false, Duration.ZERO, 2);
        new Backup(data, backup, line -> {}).run(instance);
        assertThat(Files.exists(backup.resolve("workflow-service/private.pem"))).isFalse();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true);
        assertThat(new Restore(backup, restored).run(printed, printed)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("workflow-service OK commits=" + SIZE);

        inFile(restored, database -> {
            assertThat(new BlobStore(database).get(textHash)).isPresent();
            assertThat(new Sealing(database).open("citizen", sealed)).contains("Nguyễn Thị Hoa");
            CommitLog log = log(database);
            assertThat(log.epoch()).isNotEqualTo(kept.epoch());
            database.getCollection("tokens")
                    .insertOne(new Document("_id", "worklist")
                            .append("position", 7L)
                            .append("epoch", kept.epoch()));
            try (LogFollower old = new LogFollower("worklist", log, database, 10, batch -> {})) {
                assertThatThrownBy(old::start).isInstanceOf(EpochMismatchException.class);
            }
            append(log, "thing.happened", "{}");
        });
        assertThat(verify(restored, 0)).startsWith("workflow-service OK commits=" + (SIZE + 1));
    }

    @Test
    void nothing_is_restored_over_something_and_nothing_from_half_a_backup() throws IOException {
        Path backup = directory.resolve("backup");
        new Backup(data, backup, line -> {})
                .run(new Instance(data.toString(), 26080, "regulations", false, false, Duration.ZERO, 2));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true);
        assertThatThrownBy(() -> new Restore(backup, data).run(nowhere, nowhere))
                .isInstanceOf(UnusableException.class);
        Files.delete(backup.resolve("backup.json"));
        assertThatThrownBy(() -> new Restore(backup, directory.resolve("new")).run(nowhere, nowhere))
                .isInstanceOf(UnusableException.class);
    }
}
